// `bail!` where no `Result` is returned.

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

fn lookup(name: &str) -> usize {
    if name.is_empty() {
        virerr::bail!(ErrorCode::InvalidArg, "name must not be empty");
    }
    name.len()
}

fn main() {
    assert_eq!(lookup("web"), 3);
}
