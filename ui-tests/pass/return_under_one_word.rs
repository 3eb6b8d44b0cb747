// The return type is one word: the compiler takes it from the signature.

use std::pin::Pin;
use virerr::vir_api;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme)]
enum Failure {
    #[to_error(code = ErrorCode::InternalError)]
    Text(std::num::ParseIntError),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no number")
    }
}

impl std::error::Error for Failure {}

impl From<std::num::ParseIntError> for Failure {
    fn from(err: std::num::ParseIntError) -> Self {
        Failure::Text(err)
    }
}

type Parsed = Result<u32, Failure>;
type Later<'a> = Pin<Box<dyn Future<Output = Parsed> + Send + 'a>>;

#[derive(Default)]
struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
}

impl virerr::Connected for Connection {
    type Library = Acme;

    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

#[vir_api]
impl Connection {
    #[vir_api]
    pub fn parse(&self, text: &str) -> Parsed {
        let number = text.parse()?;
        if number > 1000 {
            return Err("".parse::<u32>().unwrap_err().into());
        }
        Ok(number)
    }

    #[vir_api]
    pub async fn parse_async(&self, text: &str) -> Parsed {
        let number = text.parse()?;
        if number > 1000 {
            return Err("".parse::<u32>().unwrap_err().into());
        }
        Ok(number)
    }

    #[vir_api]
    pub fn parse_later(&self, text: &str) -> impl Future<Output = Parsed> {
        async move { Ok(text.parse()?) }
    }

    #[vir_api]
    pub fn parse_boxed<'a>(&'a self, text: &'a str) -> Pin<Box<dyn Future<Output = Parsed> + 'a>> {
        Box::pin(async move { Ok(text.parse()?) })
    }

    #[vir_api(future)]
    pub fn parse_under_another_name<'a>(&'a self, text: &'a str) -> Later<'a> {
        Box::pin(async move { Ok(text.parse()?) })
    }

    pub fn itself(&self) -> &Self {
        self
    }

    pub fn created() -> Self {
        Connection::default()
    }
}

trait Parses {
    type Parsed: From<u32>;

    fn parsed(&self) -> Parsed;
}

#[vir_api]
impl Parses for Connection {
    type Parsed = u64;

    #[vir_api]
    fn parsed(&self) -> Parsed {
        let number = "3".parse()?;
        Ok(number)
    }
}

#[vir_api]
fn passed<T: virerr::ToError<Library = Acme>, Returned>(value: Returned) -> Result<Returned, T> {
    Ok(value)
}

fn main() {
    let connection = Connection::created();
    assert!(connection.itself().parse("x").is_err());
    assert!(connection.errors.last().is_some());
    assert_eq!(connection.parse("3").unwrap(), 3);
    assert_eq!(connection.parsed().unwrap(), 3);
    assert_eq!(passed::<Failure, u8>(3).unwrap(), 3);
    drop((connection.parse_async("3"), connection.parse_later("3"), connection.parse_boxed("3")));
    drop(connection.parse_under_another_name("3"));
}
