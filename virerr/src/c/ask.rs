//! Finding the parameter that is an exported function's connection, and the objects that have connections.
//!
//! Generated code asks the parameters one after the other; the types of the methods decide at compile time, as for a
//! [`Probe`](crate::probe::Probe):
//!
//! ```text
//! let mut found = connection.ask(call).errors();
//! if found.is_none() { found = name.ask(call).errors(); }
//! ```

use super::handle::{Handle, learn};
use super::object::Object;
use super::out::Out;
use super::parameter::Parameter;
use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::library::Library;
use crate::probe::connection_of;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// A parameter `P` that may be a connection of `L`.
///
/// If the object of its type is one, the compiler finds the methods of this type itself, or else those of [`Nothing`].
pub struct Ask<'a, L, P: Parameter> {
    kept: &'a P::Kept,
    library: PhantomData<fn() -> L>,
}

impl<'a, L, P: Parameter> Ask<'a, L, P> {
    #[inline(always)]
    pub(crate) fn new(kept: &'a P::Kept) -> Self {
        Ask { kept, library: PhantomData }
    }
}

impl<L, P: Parameter> fmt::Debug for Ask<'_, L, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ask").finish_non_exhaustive()
    }
}

macro_rules! objects {
    ($($parameter:ty),*) => {$(
        impl<L: Library, T: Object + Connected<Library = L>> Ask<'_, L, $parameter> {
            /// Returns the connection, if C has passed one.
            pub fn errors(self) -> Option<ConnectionErrors<L>> {
                self.kept.with_object(connection_of)
            }
        }
    )*};
}

objects!(&T, Option<&T>, Box<T>, Option<Box<T>>, Arc<T>, Option<Arc<T>>);

macro_rules! in_use {
    ($($parameter:ty),*) => {$(
        impl<L: Library, T: Object + Connected<Library = L>> Ask<'_, L, $parameter> {
            /// Notes that objects of this type have connections.
            #[inline(always)]
            pub fn learn(self) {
                self.kept.learn();
            }
        }
    )*};
}

in_use!(&T, Option<&T>);

macro_rules! handles {
    ($($parameter:ty),*) => {$(
        impl<L: Library, T: Object + Connected<Library = L>> Ask<'_, L, $parameter> {
            /// Returns the connection, if C has passed one.
            pub fn errors(self) -> Option<ConnectionErrors<L>> {
                connection_of(&*Handle::from_ptr(*self.kept).get()?)
            }
        }
    )*};
}

handles!(Handle<T>, Option<Handle<T>>);

macro_rules! given {
    ($($value:ty),*) => {$(
        impl<T: Object + Connected> Given<$value> {
            /// Notes that objects of this type have connections.
            #[inline(always)]
            pub fn learn(self) {
                learn::<T>();
            }
        }
    )*};
}

given!(Handle<T>, Vec<Handle<T>>);

macro_rules! passed {
    ($($parameter:ty),*) => {$(
        impl<L, T: Object + Connected> Ask<'_, L, $parameter> {
            /// Notes that objects of this type have connections.
            #[inline(always)]
            pub fn learn(self) {
                learn::<T>();
            }
        }
    )*};
}

passed!(Handle<T>, Option<Handle<T>>);
passed!(Out<'_, Handle<T>>, Option<Out<'_, Handle<T>>>, Out<'_, Vec<Handle<T>>>, Option<Out<'_, Vec<Handle<T>>>>);

/// A value that a function returns, which may be a handle of an object with a connection.
pub struct Given<V>(PhantomData<fn() -> V>);

impl<V> Given<V> {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Given(PhantomData)
    }
}

impl<V> fmt::Debug for Given<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Given").finish_non_exhaustive()
    }
}

/// The `Deref` target for types that are not a connection of the library.
#[derive(Debug)]
pub struct Nothing<L>(PhantomData<fn() -> L>);

impl<L> Nothing<L> {
    pub(crate) fn new() -> Self {
        Nothing(PhantomData)
    }
}

impl<L: Library> Nothing<L> {
    /// Returns nothing.
    pub fn errors(&self) -> Option<ConnectionErrors<L>> {
        None
    }
}

impl<L> Nothing<L> {
    /// Notes nothing.
    #[inline(always)]
    pub fn learn(&self) {}
}

impl<L, P: Parameter> Deref for Ask<'_, L, P> {
    type Target = Nothing<L>;

    #[inline(always)]
    fn deref(&self) -> &Nothing<L> {
        &Nothing(PhantomData)
    }
}

impl<V> Deref for Given<V> {
    type Target = Nothing<()>;

    #[inline(always)]
    fn deref(&self) -> &Nothing<()> {
        &Nothing(PhantomData)
    }
}
