// Results that have what is not an error, or one that stays on its thread.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Failure;

#[derive(Debug)]
struct Local(std::rc::Rc<str>);

impl std::error::Error for Local {}

impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn of_no_error(result: Result<u8, Failure>) -> Result<u8> {
    result.or_error(ErrorCode::NoDomain)
}

fn of_a_local_error(result: Result<u8, Local>) -> Result<u8> {
    result.or_error_with(ErrorCode::NoDomain, || "local")
}

fn of_a_parameter<E: std::fmt::Display>(result: Result<u8, E>) -> Result<u8> {
    result.or_error(ErrorCode::NoDomain)
}

fn main() {}
