// An error that stands for any error, in a box.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Any = Box<dyn std::error::Error + Send + Sync>;

#[virerr::vir_api]
fn parse(text: &str) -> Result<u8, Any> {
    Ok(text.parse()?)
}

#[virerr::vir_api]
async fn parse_later(text: &str) -> Result<u8, Any> {
    Ok(text.parse()?)
}

#[virerr::vir_api]
fn parsed(text: &'static str) -> impl Future<Output = Result<u8, Any>> {
    async { Ok(text.parse()?) }
}

fn main() {
    let _ = (parse("8"), parse_later("8"), parsed("8"), Acme::last_error());
}
