//! `#[derive(Connected)]` finds the connection of a struct, and adds `errors()` for callers without an import.

use crate::acme::{Acme, Connection, Result, fails_on, failure};
use std::sync::Arc;
use virerr::{ConnectionErrors, vir_api};

/// Returns `true` if an error that is recorded on one is recorded on the other.
fn is_same(one: &ConnectionErrors<Acme>, other: &ConnectionErrors<Acme>) -> bool {
    one.reset();
    other.report(failure());
    one.take().is_some()
}

/// Types whose callers do not import the trait.
mod types {
    use super::*;
    use virerr::Connected;

    /// One field has this type by its syntax.
    #[derive(Connected, Default)]
    pub(crate) struct Written {
        #[allow(dead_code)]
        pub(crate) names: Vec<String>,
        pub(crate) slot: ConnectionErrors<Acme>,
        #[allow(dead_code)]
        pub(crate) other: Connection,
    }

    #[derive(Connected)]
    pub(crate) struct Tuple(#[allow(dead_code)] pub(crate) u8, pub(crate) ConnectionErrors<Acme>);

    /// The attribute takes precedence over the syntax.
    #[derive(Connected)]
    pub(crate) struct Marked {
        #[allow(dead_code)]
        pub(crate) elsewhere: ConnectionErrors<Acme>,
        #[connected]
        pub(crate) r#type: Connection,
    }

    #[derive(Connected)]
    pub(crate) struct Only {
        pub(crate) inner: Arc<Written>,
    }

    #[derive(Connected)]
    pub(crate) struct Boxed(pub(crate) Box<Only>);

    #[derive(Connected)]
    pub(crate) struct Borrowed<'a>(pub(crate) &'a mut Connection);

    /// The library is a type parameter.
    #[derive(Connected)]
    pub(crate) struct OfAnyLibrary<L: virerr::Library> {
        pub(crate) errors: ConnectionErrors<L>,
    }

    /// The connection is a type parameter.
    #[derive(Connected)]
    pub(crate) struct OfAnyConnection<'a, C: ?Sized + 'a, const N: usize = 1>
    where
        C: Send,
    {
        #[allow(dead_code)]
        pub(crate) names: [&'a str; N],
        #[connected]
        pub(crate) connection: &'a C,
    }

    /// A type around it is less private.
    #[derive(Connected)]
    struct Private(ConnectionErrors<Acme>);

    #[derive(Connected)]
    pub(crate) struct Public(Arc<Private>);

    impl Public {
        pub(crate) fn of(errors: &ConnectionErrors<Acme>) -> Self {
            Public(Arc::new(Private(errors.clone())))
        }
    }

    /// A method of the same name has another meaning.
    #[derive(Connected)]
    #[connected(no_method)]
    pub(crate) struct Own(pub(crate) ConnectionErrors<Acme>);

    impl Own {
        pub(crate) fn errors(&self) -> usize {
            usize::from(Connected::errors(self).last().is_some())
        }
    }

    /// A macro defines the type.
    macro_rules! connection {
        ($visibility:vis $name:ident, $($field:ident: $ty:ty),*) => {
            #[derive(Connected)]
            $visibility struct $name { $($visibility $field: $ty),* }
        };
    }
    connection!(pub(crate) Made, errors: ConnectionErrors<Acme>, _rest: Option<u8>);

    /// Every part of it does.
    macro_rules! generic {
        (
            $(#[$on_type:meta])* $visibility:vis $name:ident<$life:lifetime, $parameter:ident: $bound:path, $count:ident: $number:ty>,
            #[$mark:meta] $field:ident: $ty:ty, $library:ty, $nothing:vis,
        ) => {
            #[derive(Connected)]
            $(#[$on_type])*
            $visibility struct $name<$life, $parameter: $bound + ?Sized = $ty, const $count: $number = 2>
            where
                $parameter: $life,
            {
                $nothing names: [&$life str; $count],
                $nothing parameter: Option<&$life $parameter>,
                #[$mark]
                $visibility $field: &$life $ty,
            }

            impl<$life, $parameter: $bound + ?Sized> $name<$life, $parameter> {
                $visibility fn of($field: &$life $ty) -> Self {
                    $name { names: ["", ""], parameter: None, $field }
                }

                $visibility fn parts(&self) -> usize {
                    self.names.len() + usize::from(self.parameter.is_some())
                }
            }

            #[derive(Connected)]
            $visibility struct Written($nothing u8, $visibility ConnectionErrors<$library>);

            impl Written {
                $visibility fn new() -> Self {
                    let written = Written(0, ConnectionErrors::new());
                    assert_eq!(written.0, 0);
                    written
                }
            }
        };
    }
    pub(crate) mod generic {
        use super::*;
        generic!(
            #[connected(crate = virerr)] pub(crate) OfFragments<'a, C: Send, N: usize>,
            #[connected] connection: Connection, Acme,,
        );
    }
}

use types::*;

#[test]
fn connection_is_found() {
    let written = Written::default();
    assert!(is_same(written.errors(), &written.slot));
    let tuple = Tuple(0, ConnectionErrors::new());
    assert!(is_same(tuple.errors(), &tuple.1));
    let marked = Marked { elsewhere: ConnectionErrors::new(), r#type: Connection::default() };
    assert!(is_same(marked.errors(), &marked.r#type.handle()));
    let only = Only { inner: Arc::new(written) };
    assert!(is_same(only.errors(), &only.inner.slot));
    let boxed = Boxed(Box::new(only));
    assert!(is_same(boxed.errors(), &boxed.0.inner.slot));
    let mut connection = Connection::default();
    let handle = connection.handle();
    assert!(is_same(Borrowed(&mut connection).errors(), &handle));
}

#[test]
fn parameters_are_carried_over() {
    let generic = OfAnyLibrary { errors: ConnectionErrors::new() };
    assert!(is_same(generic.errors(), &generic.errors));
    let connection = Connection::default();
    let generic = OfAnyConnection { names: ["a", "b"], connection: &connection };
    assert!(is_same(generic.errors(), &connection.handle()));
    let handle: &(dyn virerr::Connected<Library = Acme> + Send) = &connection;
    assert!(is_same(OfAnyConnection { names: [], connection: handle }.errors(), &connection.handle()));
}

#[test]
fn fragments_are_carried_over() {
    let connection = Connection::default();
    let generic = generic::OfFragments::<Connection>::of(&connection);
    assert_eq!(generic.parts(), 2);
    assert!(is_same(generic.errors(), &connection.handle()));
    let written = generic::Written::new();
    assert!(is_same(written.errors(), &written.1));
}

#[test]
fn connection_may_be_more_private() {
    let errors = ConnectionErrors::new();
    assert!(is_same(Public::of(&errors).errors(), &errors));
}

#[test]
fn method_may_be_left_out() {
    let own = Own(ConnectionErrors::new());
    assert_eq!(own.errors(), 0);
    own.0.report(failure());
    assert_eq!(own.errors(), 1);
}

#[test]
fn type_may_come_out_of_a_macro() {
    let made = Made { errors: ConnectionErrors::new(), _rest: None };
    assert!(is_same(made.errors(), &made.errors));
}

#[vir_api]
fn fail_on_public(session: &Public) -> Result<()> {
    let _ = session;
    Err(failure())
}

#[vir_api]
fn fail_on_generic<C: virerr::Connected<Library = Acme> + Send>(session: &OfAnyConnection<'_, C, 0>) -> Result<()> {
    let _ = session;
    Err(failure())
}

#[test]
fn api_functions_fail_on_it() {
    let errors = ConnectionErrors::new();
    fails_on(&errors, fail_on_public(&Public::of(&errors)), "fail_on_public");
    let connection = Connection::default();
    let generic = OfAnyConnection { names: [], connection: &connection };
    fails_on(&connection, fail_on_generic(&generic), "fail_on_generic");
}
