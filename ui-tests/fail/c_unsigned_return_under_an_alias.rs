// The same under another name: of the type, and of the `Result`.

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

type Count = u32;

type Counted = Result<usize>;

#[virerr::vir_api(c)]
fn count() -> Result<Count> {
    Ok(3)
}

#[virerr::vir_api(c)]
fn size() -> Counted {
    Ok(3)
}

fn main() {
    let _ = (count(), size());
}
