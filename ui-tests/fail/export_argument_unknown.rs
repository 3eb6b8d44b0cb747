// Arguments that there are not.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefx = "acme");

virerr::export_c_api!(Acme, prefix = "acme", colour = red);

virerr::export_c_api!(Acme, prefix = "acme", "snake");

fn main() {}
