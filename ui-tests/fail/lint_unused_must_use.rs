// A `Result` that is let go of is reported, in a body and at a call.
#![deny(unused_must_use)]

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
fn lookup() -> Result<()> {
    Ok(())
}

#[must_use = "it costs a minute"]
#[virerr::vir_api]
fn measure() -> Result<()> {
    lookup();
    Ok(())
}

fn main() {
    lookup();
    measure();
}
