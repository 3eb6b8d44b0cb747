// `Error` takes the library, not its codes.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

type Result<T> = std::result::Result<T, virerr::Error<ErrorCode>>;

#[virerr::vir_api]
pub fn open(name: &str) -> Result<u32> {
    Ok(name.len() as u32)
}

pub fn number(err: &virerr::Error<ErrorCode>) -> i32 {
    err.int1()
}

fn main() {}
