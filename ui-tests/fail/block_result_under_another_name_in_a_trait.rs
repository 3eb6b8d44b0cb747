// A default method of a trait that returns a `Result` under another name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

type Checked<T> = Result<T>;

#[virerr::vir_api]
trait Check {
    fn check(&self) -> Checked<bool> {
        Ok(true)
    }

    fn is_new(&self) -> Result<bool> {
        Ok(true)
    }
}

fn main() {}
