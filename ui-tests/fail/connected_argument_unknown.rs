// An argument that there is not.

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
#[connected(no_methods)]
struct Session {
    errors: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
#[connected(library = Acme)]
struct Other(ConnectionErrors<Acme>);

fn main() {}
