// Code after a return is reported.
#![deny(unreachable_code)]

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

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup() -> Result<()> {
    return Ok(());
    println!("looked up");
}

#[virerr::vir_api]
fn fail() -> Result<()> {
    virerr::bail!(ErrorCode::NoDomain);
    Ok(())
}

fn main() {
    assert!(lookup().is_ok() && fail().is_err());
}
