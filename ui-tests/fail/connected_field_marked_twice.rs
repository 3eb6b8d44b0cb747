// Two fields, and one field twice, that are marked.

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
    #[connected]
    from: ConnectionErrors<Acme>,
    #[connected]
    to: ConnectionErrors<Acme>,
}

#[derive(virerr::Connected)]
struct Other(#[connected] #[connected] ConnectionErrors<Acme>);

fn main() {}
