// `conn` of a block names a connection of another library.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod other {
    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
}

struct Domain {
    errors: virerr::ConnectionErrors<other::Other>,
}

#[virerr::vir_api(conn = self.errors)]
impl Domain {
    pub fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }
}

fn main() {}
