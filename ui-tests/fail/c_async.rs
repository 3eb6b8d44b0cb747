// Functions that do not block.

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
async fn lookup() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c)]
fn find() -> std::pin::Pin<Box<dyn Future<Output = Result<i32>>>> {
    Box::pin(async { Ok(3) })
}

fn main() {
    let _ = (lookup(), find());
}
