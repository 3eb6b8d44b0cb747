//! The guard that keeps the last error of a thread during other calls.

use super::{last_error, put, state};
use crate::error::Error;
use crate::library::Library;
use std::fmt;
use std::marker::PhantomData;

/// Returns a guard that restores the thread's current last error, or its absence, when it is dropped.
pub fn preserve_last_error<L: Library>() -> Preserved<L> {
    let (is_open, outside) = state::<L, _>(|state| (state.is_open(), state.outside()));
    Preserved { kept: is_open.then(last_error::<L>), outside, thread: PhantomData }
}

/// Restores the thread's last error when it is dropped, even if there was none (libvirt's `virErrorPreserveLast` and
/// `virErrorRestore`).
///
/// `preserve_last_error()` of the library makes it. It has no effect if it is made or dropped inside the body of an API
/// function, where there is no last error. A guard that was made in the library's `outside` has no effect after
/// `outside` has returned. It is bound to its thread.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// #[virerr::vir_api]
/// fn clean_up() -> Result<(), virerr::Error<Acme>> {
///     Ok(())
/// }
///
/// Acme::set_last_error(virerr::Error::builder(ErrorCode::NoDomain).build());
/// {
///     let _guard = Acme::preserve_last_error();
///     clean_up().unwrap();
///     assert!(Acme::last_error().is_none());
/// }
/// assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
/// # }
/// ```
#[must_use = "the last error is put back when the guard is dropped, here at once, as with `let _ =`: write `let _kept =`"]
pub struct Preserved<L: Library> {
    /// Absent if the guard was made inside a call.
    kept: Option<Option<Error<L>>>,
    /// The number of the `outside` in which it was made.
    outside: u64,
    thread: PhantomData<*const ()>,
}

impl<L: Library> Drop for Preserved<L> {
    fn drop(&mut self) {
        let is_where_it_was_made = state::<L, _>(|state| state.outside() == self.outside);
        if let Some(kept) = self.kept.take()
            && is_where_it_was_made
        {
            put::<L>(kept.map(|err| err.record));
        }
    }
}

impl<L: Library> fmt::Debug for Preserved<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preserved").field("kept", &self.kept).finish()
    }
}
