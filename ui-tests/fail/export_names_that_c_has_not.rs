// Names that cannot be names in C.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "ac-me");

virerr::export_c_api!(Acme, prefix = "1acme");

virerr::export_c_api!(Acme, prefix = "acme", rename(GetLastError = "", Version = "acme version", HandleCount = "größe"));

fn main() {}
