// A future that nobody awaits is reported, and a `Result` that is let go of.
#![deny(unused_must_use)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup() -> Result<()> {
    Ok(())
}

#[virerr::vir_api]
fn find() -> impl Future<Output = Result<()>> {
    async { Ok(()) }
}

#[virerr::vir_api]
fn boxed() -> std::pin::Pin<Box<dyn Future<Output = Result<()>>>> {
    Box::pin(async { Ok(()) })
}

#[must_use = "it costs a minute"]
#[virerr::vir_api]
async fn measure() -> Result<()> {
    lookup();
    lookup().await;
    find();
    find().await;
    boxed();
    boxed().await;
    Ok(())
}

#[virerr::vir_api]
async fn all() -> Result<()> {
    measure();
    measure().await;
    Ok(())
}

fn main() {}
