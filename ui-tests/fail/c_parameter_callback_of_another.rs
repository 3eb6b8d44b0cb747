// A type with the name of a callback.

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

struct Callback;

#[virerr::vir_api(c)]
fn lookup(f: Callback) -> Result<i32> {
    let _ = f;
    Ok(3)
}

fn main() {
    let _ = lookup(Callback);
}
