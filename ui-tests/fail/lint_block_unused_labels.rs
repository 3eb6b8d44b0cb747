// A label, parentheses and braces that nothing needs are reported.
#![deny(unused_labels, unused_parens, unused_braces)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

#[virerr::vir_api]
impl Domain {
    pub fn start(&self, name: String) -> Result<usize> {
        let length = (name.len());
        'outer: loop {
            break;
        }
        Ok({ length })
    }

    pub async fn stop(&self, name: String) -> Result<usize> {
        let length = (name.len());
        'outer: loop {
            break;
        }
        Ok({ length })
    }
}

fn main() {}
