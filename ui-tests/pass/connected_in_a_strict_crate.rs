//! A documented crate in which no lint is allowed that a generated line could break, with connections of every kind.
#![forbid(warnings, unsafe_code, unreachable_code)]
#![deny(forbidden_lint_groups)]
#![deny(
    dead_code,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    future_incompatible,
    keyword_idents,
    let_underscore_drop,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    nonstandard_style,
    private_bounds,
    private_interfaces,
    redundant_imports,
    redundant_lifetimes,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_op_in_unsafe_fn,
    unused,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

use std::fmt;
use std::sync::Arc;
use virerr::{Connected, ConnectionErrors};

virerr::define_codes! {
    /// The library.
    #[derive(Clone, Copy, Debug)]
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug in the library.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

/// A connection.
#[derive(Clone, Connected, Debug, Default)]
pub struct Connection {
    name: String,
    errors: ConnectionErrors<Acme>,
}

/// More private than what holds it.
#[derive(Connected, Debug)]
struct Inner {
    errors: ConnectionErrors<Acme>,
}

/// It holds what is more private.
#[derive(Connected, Debug)]
pub struct Session {
    #[connected]
    inner: Arc<Inner>,
    names: Vec<String>,
}

/// Of a connection that somebody else lends.
#[derive(Clone, Connected, Copy, Debug)]
pub struct Borrowed<'a>(&'a Connection);

/// Of any connection.
#[derive(Connected, Debug)]
pub struct Wrapper<'a, T: ?Sized, const N: usize>
where
    T: fmt::Debug,
{
    names: [&'a str; N],
    #[connected]
    connection: Box<T>,
}

/// Of any library.
#[derive(Connected, Debug)]
pub struct Generic<L: virerr::Library>(ConnectionErrors<L>);

/// Without the method.
#[derive(Connected, Debug)]
#[connected(no_method)]
pub struct Quiet {
    connection: Connection,
}

/// Neither it nor its method is used.
#[derive(Connected, Debug, Default)]
pub(crate) struct Inside {
    errors: ConnectionErrors<Acme>,
}

/// No more in use.
#[deprecated]
#[derive(Connected, Debug)]
pub struct Old {
    /// No more in use.
    #[deprecated]
    pub errors: ConnectionErrors<Acme>,
}

mod hidden {
    use super::Connection;
    use virerr::Connected;

    #[derive(Connected, Debug)]
    pub(super) struct Seen(pub(super) Connection);

    #[derive(Connected, Debug)]
    pub(in crate::hidden) struct Unseen(pub(in crate::hidden) Connection);

    pub(super) fn last(connection: Connection) -> Option<virerr::Error<super::Acme>> {
        Unseen(connection).errors().last()
    }
}

fn main() {
    let connection = Connection::default();
    connection.errors().report(virerr::Error::builder(ErrorCode::InternalError).detail(&connection.name).build());
    let inner = Arc::new(Inner { errors: connection.errors().clone() });
    let session = Session { inner: Arc::clone(&inner), names: Vec::new() };
    let wrapper = Wrapper { names: ["a"], connection: Box::new(connection.clone()) };
    assert!(session.names.is_empty() && wrapper.names == ["a"]);
    let found = [
        inner.errors().last(),
        session.errors().last(),
        Borrowed(&connection).errors().last(),
        wrapper.errors().last(),
        Generic(connection.errors().clone()).errors().last(),
        Connected::errors(&Quiet { connection: connection.clone() }).last(),
        hidden::Seen(connection.clone()).errors().last(),
        hidden::last(connection),
    ];
    for error in found {
        assert_eq!(error.map(|error| error.code()), Some(ErrorCode::InternalError));
    }
    assert!(Inside::default().errors.last().is_none());
}
