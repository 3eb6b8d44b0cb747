// A function that nobody calls is reported.
#![deny(dead_code)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn forgotten() -> Result<()> {
    Ok(())
}

struct Domain;

impl Domain {
    #[virerr::vir_api]
    fn forgotten_too(&self) -> Result<()> {
        Ok(())
    }

    #[virerr::vir_api]
    fn start(&self) -> Result<()> {
        Ok(())
    }
}

fn main() {
    assert!(Domain.start().is_ok());
}
