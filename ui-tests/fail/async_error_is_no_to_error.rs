// An async function with an error that says nothing in the library's terms.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
async fn parse(text: &str) -> std::result::Result<u32, std::num::ParseIntError> {
    text.parse()
}

fn main() {}
