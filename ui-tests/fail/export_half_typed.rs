// What somebody is about to write.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme,);

virerr::export_c_api!(Acme, prefix);

virerr::export_c_api!(Acme, prefix =);

virerr::export_c_api!(Acme, prefix = "acme", case);

virerr::export_c_api!(Acme, prefix = "acme", without);

virerr::export_c_api!(Acme, prefix = "acme", rename(Version =));

virerr::export_c_api!(Acme, prefix = "acme", connection =);

fn main() {}
