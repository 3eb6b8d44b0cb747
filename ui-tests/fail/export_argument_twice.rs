// Arguments that are given again.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme", prefix = "acme");

virerr::export_c_api!(Acme, prefix = "acme", without(Version), case = snake, without(HandleCount));

virerr::export_c_api!(Acme, prefix = "acme", rename(Version = "a", Version = "b"));

virerr::export_c_api!(Acme, prefix = "acme", without(Version, Version));

fn main() {}
