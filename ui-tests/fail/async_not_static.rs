// A future that borrows, given to where it has to outlive everything.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

fn spawn(_: impl Future + Send + 'static) {}

#[virerr::vir_api]
async fn lookup(name: &str) -> Result<usize> {
    Ok(name.len())
}

fn main() {
    let name = String::from("web");
    spawn(lookup(&name));
}

