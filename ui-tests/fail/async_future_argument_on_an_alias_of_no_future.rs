// `future` where the alias hides no future.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Count = usize;

#[virerr::vir_api(future)]
fn count() -> Count {
    7
}

fn main() {}
