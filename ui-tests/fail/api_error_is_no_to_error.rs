// A `Result` with an error that says nothing in the library's terms.

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
fn parse(text: &str) -> std::result::Result<u32, std::num::ParseIntError> {
    text.parse()
}

fn main() {
    assert_eq!(parse("7"), Ok(7));
}
