// A system error with two fields that are no `io::Error`.

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
    #[to_error(errno)]
    Parse { line: usize, text: String },
}

#[virerr::vir_api]
fn fail(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

fn main() {
    let _ = fail;
}
