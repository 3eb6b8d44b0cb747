// A newtype around any error, which cannot be an error type itself.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
struct Failure(Box<dyn std::error::Error>);

impl<E: std::error::Error + 'static> From<E> for Failure {
    fn from(err: E) -> Self {
        Failure(err.into())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[virerr::vir_api]
fn number(text: &str) -> Result<u32, Failure> {
    Ok(text.parse()?)
}

fn main() {
    let _ = number;
}
