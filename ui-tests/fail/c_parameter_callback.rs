// Callbacks that are none: a type of the same name, and a function that is not of C.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod own {
    pub(crate) struct Callback;
}

#[virerr::vir_api(c)]
fn lookup(f: own::Callback) -> Result<i32> {
    let _ = f;
    Ok(3)
}

#[virerr::vir_api(c)]
fn find(f: virerr::c::Callback<fn(i32) -> i32>) -> Result<i32> {
    let _ = f;
    Ok(3)
}

fn main() {}
