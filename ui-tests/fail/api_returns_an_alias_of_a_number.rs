// A function whose return type hides that it is no `Result`.

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

type Status = i32;

#[virerr::vir_api]
fn start(name: &str) -> Status {
    if name.is_empty() { -1 } else { 0 }
}

fn main() {
    assert_eq!(start("web"), 0);
}
