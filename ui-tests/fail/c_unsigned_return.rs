// A function that returns a number which has no value for a failure.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(c)]
fn count() -> Result<u32> {
    Ok(3)
}

#[virerr::vir_api(c)]
fn share() -> Result<f64> {
    Ok(0.5)
}

fn main() {
    let _ = (count(), share());
}
