// Functions that there are not.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme", without(GetLastErr));

virerr::export_c_api!(Acme, prefix = "acme", rename(get_last_error = "acme_err", Frobnicate = "acme_frob"));

fn main() {}
