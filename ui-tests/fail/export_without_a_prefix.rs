// Names in C without a beginning.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme);

virerr::export_c_api!(Acme, case = snake, rename(GetLastError = "acme_error"));

fn main() {}
