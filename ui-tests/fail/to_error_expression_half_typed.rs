// Expressions that stop half-way.

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

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Acme)]
enum Failure {
    #[error("no domain")]
    #[to_error(code = ErrorCode::NoDomain, int1 = 1 +)]
    Missing { name: String, line: u32 },
    #[error("no domain")]
    #[to_error(code = ErrorCode::)]
    Domain,
    #[error("no domain")]
    #[to_error(code = ErrorCode::NoDomain, object = ., int1 = 1)]
    Object { name: String },
    #[error("no domain")]
    #[to_error(code = ErrorCode::NoDomain, object = .name., int1 = 1)]
    Method { name: String },
    #[error("no domain")]
    #[to_error(code = , object = .name)]
    Code { name: String },
    #[error("no domain")]
    #[to_error(errno = self.)]
    Io(std::io::Error),
}

#[virerr::vir_api]
fn fail(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

fn main() {
    let _ = fail;
}
