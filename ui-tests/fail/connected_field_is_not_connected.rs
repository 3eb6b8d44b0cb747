// A field of a type that is not a connection.

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
    name: String,
}

#[derive(virerr::Connected)]
#[connected(no_method)]
struct Other<T>(Box<T>, #[connected] Option<ConnectionErrors<Acme>>);

fn main() {}
