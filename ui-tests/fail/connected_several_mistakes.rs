// Mistakes over the struct and in it are shown at once.

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
#[connected(method, crate = 1)]
struct Session {
    #[connected(crate = virerr)]
    from: ConnectionErrors<Acme>,
    #[connected]
    to: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
#[connected(no_method = 1)]
enum Other {}

fn main() {}
