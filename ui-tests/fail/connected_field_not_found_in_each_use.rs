// A connection with a mistake causes no other errors where it is used.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

#[derive(virerr::Connected)]
struct Session<T>(Vec<T>, String)
where
    T: Clone;

#[derive(virerr::Connected)]
enum Choice {}

#[virerr::vir_api(conn = session)]
fn named(session: &Session<u8>) -> Result<(), virerr::Error<Acme>> {
    let _ = session.errors();
    Ok(())
}

#[virerr::vir_api]
fn found(choice: &Choice) -> Result<(), virerr::Error<Acme>> {
    let _ = (choice.errors(), virerr::Connected::errors(choice));
    Ok(())
}

impl<T: Clone> Session<T> {
    #[virerr::vir_api]
    fn close(&self) -> Result<(), virerr::Error<Acme>> {
        Ok(())
    }
}

fn main() {}
