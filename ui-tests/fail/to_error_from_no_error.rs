// What is kept as a source is an error.

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

struct Failure;

impl virerr::ToError for Failure {
    type Library = Acme;
    fn to_error(&self) -> virerr::Error<Acme> {
        virerr::Error::builder(ErrorCode::NoDomain).build()
    }
}

fn main() {
    let _ = virerr::Error::wrap(Failure);
}
