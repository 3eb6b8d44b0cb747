// A parameter of a type without a name.

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
fn lookup(name: impl AsRef<str>, number: &impl Clone) -> Result<i32> {
    let _ = number;
    Ok(name.as_ref().len() as i32)
}

fn main() {
    let _ = lookup("", &3);
}
