// Several fields, and nothing says which is the connection.

use std::sync::Arc;
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
    inner: Arc<Inner>,
    r#type: String,
}

#[derive(virerr::Connected)]
struct Pair(Arc<Inner>, String);

#[derive(virerr::Connected)]
struct Inner {
    errors: ConnectionErrors<Acme>,
}

fn main() {}
