// Code after a return of an async function is reported.
#![deny(unreachable_code)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup() -> Result<()> {
    return Ok(());
    println!("looked up");
}

#[virerr::vir_api]
async fn fail(name: String) -> Result<()> {
    virerr::bail!(ErrorCode::InternalError, "{name}");
    Ok(())
}

#[virerr::vir_api]
fn find() -> impl Future<Output = Result<()>> {
    async {
        return Ok(());
        println!("found");
    }
}

fn main() {}
