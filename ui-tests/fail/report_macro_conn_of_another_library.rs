// `conn` is given a connection of another library.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

mod other {
    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
}

fn main() {
    let conn = virerr::ConnectionErrors::<other::Other>::new();
    virerr::report!(ErrorCode::InternalError, conn = conn, "lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
