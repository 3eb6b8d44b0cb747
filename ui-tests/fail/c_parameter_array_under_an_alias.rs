// An array under another name is one parameter by the way it is written.

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

type Bytes<'a> = &'a [u8];

#[virerr::vir_api(c)]
fn lookup(bytes: Bytes<'_>) -> Result<i32> {
    Ok(bytes.len() as i32)
}

fn main() {
    let _ = lookup(&[]);
}
