// References that are to live for ever.

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

use virerr::c::Lossy;

#[virerr::vir_api(c)]
fn lookup(name: &'static str, title: Option<&'static str>, text: Lossy<'static>) -> Result<i32> {
    let _ = (name, title, text);
    Ok(3)
}

#[virerr::vir_api(c)]
fn find<'a: 'static>(name: &'a str) -> Result<i32> {
    let _ = name;
    Ok(3)
}

#[virerr::vir_api(c)]
fn list<'a>(name: &'a [u8]) -> Result<i32>
where
    'a: 'static,
{
    let _ = name;
    Ok(3)
}

fn main() {
    let _ = (lookup("", None, Lossy::new("")), find(""), list(&[]));
}
