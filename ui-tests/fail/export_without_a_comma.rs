// Arguments without a comma between them.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(Acme prefix = "acme");

virerr::export_c_api!(Acme, prefix = "acme" case = snake);

virerr::export_c_api!(Acme, prefix = "acme", without(Version HandleCount));

virerr::export_c_api!(Acme, prefix = "acme", without(Version) rename(HandleCount = "acme_count"));

fn main() {}
