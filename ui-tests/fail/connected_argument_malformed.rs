// Arguments that are not written as they should be.

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
#[connected(no_method = true, crate = "virerr")]
struct Session {
    errors: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
#[connected(crate, no_method(true))]
struct Other(ConnectionErrors<Acme>);

#[derive(virerr::Connected)]
#[connected("errors", , crate =)]
struct Third(ConnectionErrors<Acme>);

fn main() {}
