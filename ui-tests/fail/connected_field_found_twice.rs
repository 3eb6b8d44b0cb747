// Several fields that are connections.

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
    from: ConnectionErrors<Acme>,
    name: String,
    to: virerr::ConnectionErrors<Acme>,
}

fn main() {}
