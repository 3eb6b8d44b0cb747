// A future that an alias hides, with an error that says nothing in the library's terms.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Later<T> = std::pin::Pin<Box<dyn Future<Output = std::io::Result<T>>>>;

#[virerr::vir_api(future)]
fn read(path: String) -> Later<String> {
    Box::pin(async move { std::fs::read_to_string(path) })
}

fn main() {}
