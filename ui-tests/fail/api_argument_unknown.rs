// An argument that is almost one.

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

#[virerr::vir_api(con = none)]
fn lookup(name: &str) -> Result<usize> {
    virerr::ensure!(!name.is_empty(), ErrorCode::InvalidArg, "name must not be empty");
    Ok(name.len())
}

fn main() {
    assert_eq!(lookup("web").unwrap(), 3);
}
