// A struct with an `errors` of its own.

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
    errors: ConnectionErrors<Acme>,
}

impl Session {
    fn errors(&self) -> usize {
        0
    }
}

fn main() {}
