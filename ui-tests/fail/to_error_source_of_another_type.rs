// A source that is the box, or no error at all.

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
#[to_error(library = Acme, code = ErrorCode::NoDomain, source = .0)]
struct Failure(Box<dyn std::error::Error>);

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain, source = text)]
struct Text {
    text: String,
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.text.fmt(f)
    }
}

fn main() {}
