// Arguments that are given twice.

use virerr::ConnectionErrors;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

#[derive(virerr::Connected)]
#[connected(no_method, crate = virerr, no_method)]
#[connected(crate = ::virerr)]
struct Session {
    errors: ConnectionErrors<Acme>,
}

fn main() {}
