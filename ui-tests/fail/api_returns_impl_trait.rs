// A function that returns an unnamed type that is no `Result`.

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
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars()
}

fn main() {
    assert_eq!(letters("web").count(), 3);
}
