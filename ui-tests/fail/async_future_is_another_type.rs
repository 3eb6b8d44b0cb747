// A future given to where another type is expected.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup() -> impl Future<Output = Result<usize>> {
    async { Ok(7) }
}

fn main() {
    let _: u8 = lookup();
}

