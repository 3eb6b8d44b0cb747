// Bodies of one expression whose function owns its parameters: the macro's own braces are none to be left out.
#![deny(warnings)]

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

struct Session;

#[rustfmt::skip]
impl Session {
    #[virerr::vir_api] fn renew(self) -> Result<Self, virerr::Error<Acme>> { Ok(self) }
    #[virerr::vir_api] fn send(&self, bytes: Vec<u8>) -> Result<Vec<u8>, virerr::Error<Acme>> { Ok(bytes) }
}

fn main() {
    let session = Session.renew().unwrap();
    assert_eq!(session.send(vec![1]).unwrap(), [1]);
    assert_eq!(virerr::error!(ErrorCode::InternalError).domain(), ErrorDomain::None);
}
