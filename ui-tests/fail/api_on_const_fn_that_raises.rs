// Functions that run at compile time, and raise errors: that `const` does not go is all that is wrong.

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
    }
}

virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

#[virerr::vir_api]
const fn checked(n: u8) -> Result<u8> {
    if n > 3 {
        virerr::bail!(ErrorCode::NoDomain, int1 = n, "{n}");
    }
    Ok(n)
}

#[virerr::vir_api]
impl Domain {
    pub const fn checked(&self, n: u8) -> Result<u8> {
        virerr::ensure!(n < 3, ErrorCode::NoDomain, "{n}");
        Ok(n)
    }
}

fn main() {
    assert!(checked(3).is_ok());
    assert!(Domain.checked(3).is_ok());
}
