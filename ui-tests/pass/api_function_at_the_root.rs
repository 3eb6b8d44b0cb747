// The path of an API function at the root of a crate is the crate's name and its own, also where it is called by that alone.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup() -> Result<u8> {
    virerr::bail!(ErrorCode::InternalError)
}

struct Domain;

#[virerr::vir_api]
impl Domain {
    pub fn start() -> Result<u8> {
        virerr::bail!(ErrorCode::InternalError)
    }
}

fn main() {
    Acme::set_handler(|_| ());
    let path = |end: &str| format!("{}::{end}", module_path!());
    assert!(!module_path!().contains("::"), "the crate's name alone");
    let err = lookup().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*path("lookup")), Some("lookup")));
    let err = Domain::start().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*path("Domain::start")), Some("start")));
}
