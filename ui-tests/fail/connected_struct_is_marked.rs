// The mark of a field on the struct.

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
#[connected]
struct Session {
    errors: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
#[connected()]
struct Other(ConnectionErrors<Acme>);

fn main() {}
