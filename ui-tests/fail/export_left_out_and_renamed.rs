// A function that there is not to be has a name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme", without(Version), rename(Version = "acme_version"));

fn main() {}
