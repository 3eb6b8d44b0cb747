// A function that returns no `Result`.

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
fn start(name: &str) -> i32 {
    if name.is_empty() { -1 } else { 0 }
}

fn main() {
    assert_eq!(start("web"), 0);
}
