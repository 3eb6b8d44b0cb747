// Objects that C cannot have, and an object that the function wants for itself.

use virerr::c::{Handle, Object, Out};
use virerr::vir_api;

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}
virerr::domain!();

type Result<T> = std::result::Result<T, virerr::Error<Acme>>;

struct Connection;

impl Object for Connection {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InternalError;
}

struct Unknown;

#[vir_api(c)]
fn changes(_connection: &mut Connection) -> Result<()> {
    Ok(())
}

#[vir_api(c)]
fn unknown(_object: Option<&Unknown>) -> Result<()> {
    Ok(())
}

#[vir_api(c)]
fn by_handle(_object: Handle<Unknown>) -> Result<()> {
    Ok(())
}

#[vir_api(c)]
fn through_a_parameter(_object: Out<'_, Handle<Unknown>>) -> Result<()> {
    Ok(())
}

fn main() {}
