// An enum.

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
enum Session {
    Open(ConnectionErrors<Acme>),
    Closed,
}

fn main() {}
