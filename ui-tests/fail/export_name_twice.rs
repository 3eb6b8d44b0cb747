// Two functions with one name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme", rename(GetLastError = "acme_err", SaveLastError = "acme_err"));

virerr::export_c_api!(Acme, prefix = "acme", rename(GetLastError = "acmeVersion"));

fn main() {}
