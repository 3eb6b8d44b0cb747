// Values that an argument does not take.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme", case = upper);

virerr::export_c_api!(Acme, prefix = "acme", case = "snake", never_failed = empty);

virerr::export_c_api!(Acme, prefix = acme);

virerr::export_c_api!(Acme, prefix = "acme", without = Version, rename = [Version]);

virerr::export_c_api!(Acme, prefix = "acme", rename(Version), rename(HandleCount = acme_count));

virerr::export_c_api!(Acme, prefix = "acme", rename(Version("acme_version")));

fn main() {}
