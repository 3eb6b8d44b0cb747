// Every mistake of a function is reported.

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

#[virerr::vir_api(c, name = "acme-lookup")]
fn lookup<T>(name: &'static str, value: impl Clone) -> Result<u32> {
    let _ = (name, value);
    Ok(3)
}

fn main() {
    let _ = lookup::<i32>("", 3);
}
