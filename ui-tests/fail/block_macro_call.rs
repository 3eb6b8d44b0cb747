// A macro that makes functions in a block.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

macro_rules! made {
    ($name:ident) => {
        pub fn $name(&self) -> Result<u8> {
            Ok(7)
        }
    };
}

#[virerr::vir_api]
impl Domain {
    made!(first);

    #[virerr::vir_api(skip)]
    made!(second);

    pub fn third(&self) -> Result<u8> {
        Ok(7)
    }
}

fn main() {}
