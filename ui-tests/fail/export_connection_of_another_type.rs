// A connection that is not one of the library.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

struct Other;

virerr::export_c_api!(Acme, prefix = "acme", connection = Other);

virerr::export_c_api!(Acme, prefix = "acme2", connection = Missing);

fn main() {}
