// Arguments of the struct on a field, and some that there are not.

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
struct Session {
    #[connected(no_method)]
    errors: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
struct Other(#[connected(yes)] ConnectionErrors<Acme>);

#[derive(virerr::Connected)]
struct Third(#[connected = "yes"] ConnectionErrors<Acme>);

fn main() {}
