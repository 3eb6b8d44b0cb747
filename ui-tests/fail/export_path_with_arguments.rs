// A library is a type without arguments.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Vec<u8>, prefix = "acme");

virerr::export_c_api!(&Acme, prefix = "acme");

virerr::export_c_api!(self::Acme::last_error(), prefix = "acme");

fn main() {}
