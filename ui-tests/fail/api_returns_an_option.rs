// A function that returns an `Option`.

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

#[virerr::vir_api]
fn first(names: &[String]) -> Option<&String> {
    names.first()
}

fn main() {
    assert_eq!(first(&[]), None);
}
