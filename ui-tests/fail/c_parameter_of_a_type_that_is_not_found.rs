// Types that there are not.

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
fn lookup(name: &Name, options: Options) -> Result<i32> {
    let _ = (name, options);
    Ok(3)
}

#[virerr::vir_api(c)]
fn find() -> Result<Domain> {
    virerr::bail!(ErrorCode::NoDomain)
}

fn main() {}
