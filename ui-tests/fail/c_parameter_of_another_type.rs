// A parameter that C cannot pass.

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

struct Options;

#[virerr::vir_api(c)]
fn lookup(name: String, number: i32, options: &mut Options) -> Result<i32> {
    let _ = (name, options);
    Ok(number)
}

fn main() {
    let _ = lookup(String::new(), 3, &mut Options);
}
