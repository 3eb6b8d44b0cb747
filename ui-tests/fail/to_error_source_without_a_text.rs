// A type that has a source, and no text.

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
#[to_error(library = Acme, code = ErrorCode::NoDomain, source = &*self.0)]
struct Failure(Box<dyn std::error::Error>);

fn main() {}
