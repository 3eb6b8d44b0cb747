// The first example of the documentation, in a crate that forbids every warning.
#![forbid(warnings, unsafe_code, unreachable_code)]
#![deny(forbidden_lint_groups)]

use virerr::Connected as _;

virerr::define_codes! {
    /// The Acme client library.
    #[library(name = "acme")]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug in the library, or a failure whose cause is unknown.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        /// The name is taken.
        DomainExists = 28 => "this domain exists already", "domain {} exists already",
        /// The operating system refused.
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        /// No domain has that name, id or UUID.
        NoDomain = 42 => "domain not found",
        reserved 13, 40..=41 "taken by the 0.x series";
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The QEMU driver.
        Qemu = 10 => "QEMU Driver",
    }
}
pub type Error = virerr::Error<Acme>;
pub type Result<T, E = Error> = std::result::Result<T, E>;

virerr::domain!(ErrorDomain::Qemu); // this module's origin; once in each module that raises

#[derive(Default)]
pub struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
    domains: Vec<String>,
}
impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}
impl Connection {
    #[virerr::vir_api]
    pub fn lookup_by_name(&self, name: &str) -> Result<&str> {
        virerr::ensure!(!name.is_empty(), ErrorCode::InvalidArg, "name must not be empty");
        match self.domains.iter().find(|domain| *domain == name) {
            Some(domain) => Ok(domain),
            None => virerr::bail!(ErrorCode::NoDomain, "no domain with matching name '{name}'"),
        }
    }
}

fn main() {
    Acme::set_handler(|err| eprintln!("somewhere in acme: {err}"));
    let conn = Connection::default();
    conn.errors().set_handler(|err| assert_eq!(err.domain(), ErrorDomain::Qemu));
    if conn.lookup_by_name("nope").is_err() {
        let err = Acme::last_error().unwrap(); // this thread's; conn.errors().last() is the connection's
        assert_eq!(err.code(), ErrorCode::NoDomain);
        assert_eq!(err.to_string(), "domain not found: no domain with matching name 'nope'");
    }
}
