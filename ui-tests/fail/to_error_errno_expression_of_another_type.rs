// Expressions that are no `io::Error`.

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
    #[error("cannot read {0}")]
    #[to_error(errno = self.line())]
    Method(u32),
    #[error("cannot read {0}")]
    #[to_error(errno = .0 + 1)]
    Sum(u32),
    #[error("cannot read {0}")]
    #[to_error(errno = 0)]
    Number(u32),
    #[error("cannot read {0}")]
    #[to_error(errno = .0)]
    Field(u32),
}

impl Failure {
    fn line(&self) -> u32 {
        7
    }
}

fn main() {}
