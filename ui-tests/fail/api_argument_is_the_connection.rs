// A connection without `conn =`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Pool {
    conn: virerr::ConnectionErrors<Acme>,
}

impl Pool {
    #[virerr::vir_api(self)]
    fn open(&self) -> Result<()> {
        Ok(())
    }

    #[virerr::vir_api(self.conn)]
    fn close(&self) -> Result<()> {
        Ok(())
    }
}

#[virerr::vir_api(pool.conn)]
fn drain(pool: &Pool) -> Result<()> {
    pool.open()
}

fn main() {}
