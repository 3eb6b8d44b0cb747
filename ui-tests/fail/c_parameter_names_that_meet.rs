// Parameters with one name in C.

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

#[virerr::vir_api(c)]
fn lookup(bytes: &[u8], bytes_len: i32) -> Result<i32> {
    let _ = (bytes, bytes_len);
    Ok(3)
}

#[virerr::vir_api(c, error = err_out)]
fn find(error: i32) -> Result<i32> {
    let _ = error;
    Ok(3)
}

fn main() {
    let _ = (lookup(&[], 0), find(3));
}
