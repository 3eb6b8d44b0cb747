// What is exported is not a library.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

struct Other;

virerr::export_c_api!(Other, prefix = "other");

virerr::export_c_api!(Missing, prefix = "missing");

virerr::export_c_api!(ErrorCode, prefix = "code");

fn main() {}
