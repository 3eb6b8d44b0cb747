// Lifetimes, generic parameters and patterns that are fragments of a macro.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default)]
struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
    names: Vec<String>,
}

impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

macro_rules! first {
    ($name:ident<$lifetime:lifetime, $param:ident: $bound:path>($conn:ident, $pattern:pat => $ty:ty)) => {
        #[virerr::vir_api]
        fn $name<$lifetime, $param: $bound>($conn: &$lifetime mut Connection, $pattern: $ty) -> Result<&$lifetime mut String>
        where
            $param: $lifetime,
        {
            $conn.names.first_mut().ok_or_else(|| virerr::error!(ErrorCode::InternalError))
        }
    };
}

first!(first<'conn, T: ToString>(conn, (_, _) => (T, u8)));

fn main() {
    let mut conn = Connection::default();
    let errors = conn.errors.clone();
    assert!(first(&mut conn, (1, 2)).is_err());
    assert_eq!(errors.last().unwrap().api(), Some("first"));
    conn.names.push("web".to_owned());
    assert_eq!(first(&mut conn, ("x", 2)).unwrap(), "web");
}
