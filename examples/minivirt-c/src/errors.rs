//! The last error, and handlers: libvirt's fifteen functions.

use minivirt::Minivirt;

virerr::export_c_api!(Minivirt, prefix = "vir", never_failed = zeroed);
