//! The descriptions of the functions that a program exports to C, in a section of the program. The program that
//! generates the header reads them.
#![allow(unsafe_code)]

pub use core::any::type_name;

/// An exported function.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// The name of its library.
    pub library: &'static str,
    /// Its name in C.
    pub name: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The reason of its deprecation, if it is deprecated.
    pub deprecated: Option<&'static str>,
    /// Its parameters and its result.
    pub signature: Signature,
}

/// The parameters and the result of an exported function.
#[derive(Clone, Copy, Debug)]
pub enum Signature {
    /// Types in C, by their Rust names.
    Own {
        /// The parameters.
        parameters: &'static [DeclaredParameter],
        /// The result, which has no name.
        returns: DeclaredParameter,
    },
    /// The signature of this function of `export_c_api!`.
    Of(&'static str),
}

/// A parameter of an exported function.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredParameter {
    /// Its name.
    pub name: &'static str,
    /// The name of its type.
    pub ty: fn() -> &'static str,
    /// The C name of the object that it points to, if that has its own name.
    pub object: fn() -> &'static str,
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
mod section {
    use super::Declaration;
    use core::slice;

    /// The section exists even if nothing is exported.
    #[used]
    #[unsafe(link_section = "virerr_c")]
    static FIRST: Option<&'static Declaration> = None;

    unsafe extern "C" {
        #[link_name = "__start_virerr_c"]
        static BEGIN: usize;
        #[link_name = "__stop_virerr_c"]
        static END: usize;
    }

    /// Returns all functions that the program exports.
    pub fn declarations() -> impl Iterator<Item = &'static Declaration> {
        let (begin, end): (*const Option<&'static Declaration>, _) = ((&raw const BEGIN).cast(), &raw const END);
        let len = (end.addr() - begin.addr()) / size_of::<Option<&'static Declaration>>();
        // SAFETY: the linker defines these names as the bounds of the section, in which there are only such statics.
        // Each is a pointer, so there is no padding between them.
        unsafe { slice::from_raw_parts(begin, len) }.iter().copied().flatten()
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
pub use section::declarations;

/// Returns no functions: on this system they cannot be found.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd")))]
pub fn declarations() -> impl Iterator<Item = &'static Declaration> {
    core::iter::empty()
}
