//! Callbacks from C: a function, its data, and the function that frees the data.
#![allow(unsafe_code)]

use super::handler::{Data, FreeFunc};
use super::parameter::{NULL, Parameter, Refused};
use crate::boundary::outside;
use crate::error::Error;
use crate::let_go::let_go;
use crate::library::{Code, Library};
use crate::raise::ErrorBuilder;
use crate::record::Record;
use crate::slot::{last_error, thread_slot_changes};
use std::any::TypeId;
use std::cell::Cell;
use std::ffi::c_void;
use std::fmt;
use std::marker::PhantomData;
use std::mem;
use std::panic::{Location, RefUnwindSafe};
use std::sync::Arc;

/// A callback from C: a function, and the data that it is called with.
///
/// `F` is the type of the function, a pointer to a C function with the data among its parameters. In C there are three
/// parameters: the function, `void *data`, and `void (*free)(void *)`, which may be NULL. A NULL function is refused,
/// unless the parameter is an `Option<Callback<F>>`.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// use std::ffi::{c_int, c_void};
/// use virerr::c::Callback;
///
/// type Visit = unsafe extern "C-unwind" fn(number: c_int, data: *mut c_void) -> c_int;
///
/// fn visit(numbers: &[c_int], callback: Callback<Visit>) -> Result<(), virerr::Error<Acme>> {
///     for &number in numbers {
///         callback.call(|function, data| unsafe { function(number, data) })?;
///     }
///     Ok(())
/// }
///
/// unsafe extern "C-unwind" fn add(number: c_int, data: *mut c_void) -> c_int {
///     let sum = unsafe { &mut *data.cast::<c_int>() };
///     *sum += number;
///     if number < 0 { -1 } else { 0 }
/// }
///
/// let mut sum: c_int = 0;
/// let sum = &raw mut sum;
/// let callback = || unsafe { Callback::new::<Acme>(add as Visit, sum.cast(), None) };
/// assert!(visit(&[2, 3], callback()).is_ok());
/// let err = visit(&[-1], callback()).unwrap_err();
/// assert_eq!(err.detail(), Some("the callback returned -1"));
/// # }
/// ```
///
/// Clones are the same callback. Its `free` is called once, when the last clone is dropped, on the thread that drops
/// it. If the call that got it fails and has not kept it, `free` is not called: C still owns the data, as in libvirt.
pub struct Callback<F> {
    function: F,
    owned: Arc<OwnedData>,
}

impl<F: Function> Callback<F> {
    /// Makes a callback, for a function that takes its parameters from C by itself, or for a Rust function.
    ///
    /// # Safety
    ///
    /// `free` must be callable with the data, on any thread, once the callback and its clones have been dropped.
    pub unsafe fn new<L: Library>(function: F, data: *mut c_void, free: Option<FreeFunc>) -> Self {
        let owned = OwnedData { data: Some(Data::new(data, free)), library: Some(Of::<L>::LIBRARY) };
        Callback { function, owned: Arc::new(owned) }
    }

    /// Calls the function through a closure that gets it and its data.
    ///
    /// It runs outside of the call in progress on this thread, as in the library's `outside`.
    ///
    /// # Errors
    ///
    /// Fails if the function returns a negative number, `false` or NULL. `?` converts that into an error of the
    /// library: the last error that the function left, which has been reported already, or else an error of the role
    /// `internal` with the returned value.
    pub fn call<R: Answer>(&self, call: impl FnOnce(F, *mut c_void) -> R) -> Result<R, CallbackFailed> {
        let data = self.owned.data.as_ref().map_or(std::ptr::null_mut(), Data::pointer);
        let (mut call, mut ended) = (Some(call), None);
        let mut run = || {
            let Some(call) = call.take() else { return false };
            let answer = call(self.function, data);
            let failure = answer.failure();
            let has_failed = failure.is_some();
            ended = Some(failure.map_or(Ok(answer), Err));
            has_failed
        };
        let left = match self.owned.library {
            Some(library) => library.call(&mut run),
            None => {
                run();
                None
            }
        };
        match ended {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(answer)) => Err(CallbackFailed { answer, left }),
            None => unreachable!("the library calls the function"),
        }
    }
}

impl<F: Clone> Clone for Callback<F> {
    fn clone(&self) -> Self {
        Callback { function: self.function.clone(), owned: Arc::clone(&self.owned) }
    }
}

impl<F> fmt::Debug for Callback<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callback").finish_non_exhaustive()
    }
}

/// The data of a callback, and the library of the function that C has passed it to.
struct OwnedData {
    data: Option<Data>,
    library: Option<&'static dyn Outside>,
}

impl OwnedData {
    /// Leaves the data to C.
    fn give_back(mut self) {
        mem::forget(self.data.take());
    }
}

impl Drop for OwnedData {
    fn drop(&mut self) {
        let Some(data) = self.data.take() else { return };
        let mut data = Some(data);
        let mut free = || {
            let_go(data.take());
            false
        };
        match self.library {
            Some(library) => _ = library.call(&mut free),
            None => _ = free(),
        }
    }
}

/// A library, type-erased, since the type of a callback does not name it.
trait Outside: Send + Sync + RefUnwindSafe {
    /// Runs code from C in the library's `outside`. If that fails, returns the error that it left there.
    fn call(&self, run: &mut dyn FnMut() -> bool) -> Option<LeftError>;
}

/// The error that a callback left, and its library.
struct LeftError {
    library: TypeId,
    record: Record,
}

struct Of<L>(PhantomData<fn() -> L>);

impl<L: Library> Of<L> {
    const LIBRARY: &'static dyn Outside = &Of::<L>(PhantomData);
}

impl<L: Library> Outside for Of<L> {
    fn call(&self, run: &mut dyn FnMut() -> bool) -> Option<LeftError> {
        outside::<L, _>(|| {
            let before = thread_slot_changes::<L>();
            // An older error is not the callback's: outside of any call, and in a handler, there may be one.
            let has_left = run() && thread_slot_changes::<L>() != before;
            let err = if has_left { last_error::<L>() } else { None };
            err.map(|err| LeftError { library: TypeId::of::<L>(), record: err.record })
        })
    }
}

/// A callback has returned a value that means failure.
pub struct CallbackFailed {
    /// The value, as text.
    answer: String,
    left: Option<LeftError>,
}

impl fmt::Display for CallbackFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the callback returned {}", self.answer)
    }
}

impl fmt::Debug for CallbackFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackFailed").field("returned", &self.answer).finish_non_exhaustive()
    }
}

impl std::error::Error for CallbackFailed {}

/// Takes the error that the callback left, or else makes one of the role `internal`.
impl<L: Library> From<CallbackFailed> for Error<L> {
    #[track_caller]
    fn from(failed: CallbackFailed) -> Self {
        let location = Location::caller();
        match failed.left {
            Some(left) if left.library == TypeId::of::<L>() => Error::from_record(left.record),
            _ => ErrorBuilder::new(L::ROLES.internal.__entry(), 0, Some(location)).detail(failed).build(),
        }
    }
}

/// A pointer to a C function: `extern "C"` or `extern "C-unwind"`, `unsafe` or not, with up to eight parameters.
///
/// # Safety
///
/// The type must be such a pointer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the type of a callback",
    label = "not a pointer to a function of C's",
    note = "write the type out, as in `Callback<unsafe extern \"C-unwind\" fn(c_int, *mut c_void) -> c_int>`, with pointers in \
            place of references, the data among the parameters, and at most eight of them"
)]
pub unsafe trait Function: Copy + Send + Sync {}

macro_rules! functions {
    ($($parameter:ident)*) => {
        // SAFETY: it is such a pointer.
        unsafe impl<R, $($parameter),*> Function for extern "C" fn($($parameter),*) -> R {}
        // SAFETY: it is such a pointer.
        unsafe impl<R, $($parameter),*> Function for unsafe extern "C" fn($($parameter),*) -> R {}
        // SAFETY: it is such a pointer.
        unsafe impl<R, $($parameter),*> Function for extern "C-unwind" fn($($parameter),*) -> R {}
        // SAFETY: it is such a pointer.
        unsafe impl<R, $($parameter),*> Function for unsafe extern "C-unwind" fn($($parameter),*) -> R {}
    };
}

functions!();
functions!(A);
functions!(A B);
functions!(A B C);
functions!(A B C D);
functions!(A B C D E);
functions!(A B C D E G);
functions!(A B C D E G H);
functions!(A B C D E G H I);

/// A value that a callback returns.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not show whether a callback has failed",
    label = "the closure returns this",
    note = "possible: `()`, a number, `bool`, a raw pointer; or implement `virerr::c::Answer`"
)]
pub trait Answer {
    /// Returns the value in words, if it means failure.
    fn failure(&self) -> Option<String>;
}

macro_rules! answers {
    ($($type:ty),* ; $answer:pat => $failure:expr) => {$(
        impl Answer for $type {
            fn failure(&self) -> Option<String> {
                let $answer = *self;
                $failure
            }
        }
    )*};
}

answers!(i8, i16, i32, i64, isize; number => (number < 0).then(|| number.to_string()));
answers!(u8, u16, u32, u64, usize, f32, f64; _ => None);
answers!(bool; answer => (!answer).then(|| "false".to_owned()));

/// It never fails.
impl Answer for () {
    fn failure(&self) -> Option<String> {
        None
    }
}

impl<T> Answer for *const T {
    fn failure(&self) -> Option<String> {
        self.is_null().then(|| "NULL".to_owned())
    }
}

impl<T> Answer for *mut T {
    fn failure(&self) -> Option<String> {
        self.is_null().then(|| "NULL".to_owned())
    }
}

/// A callback as C passes it.
#[derive(Clone, Copy, Debug)]
pub struct RawCallback<F> {
    /// The function; `None` for NULL.
    pub function: Option<F>,
    /// Its data.
    pub data: *mut c_void,
    /// Frees the data.
    pub free: Option<FreeFunc>,
}

/// A parameter that is three parameters in C.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a callback from C",
    label = "it is only called `Callback`",
    note = "take a `virerr::c::Callback<F>`, or give the type another name"
)]
pub trait CallbackParameter: Parameter<C = RawCallback<Self::Function>> {
    /// The type of the function.
    type Function: Function;
    /// The type of the function as C passes it: an `Option` of it.
    type Pointer;
}

impl<F: Function> CallbackParameter for Callback<F> {
    type Function = F;
    type Pointer = Option<F>;
}

impl<F: Function> CallbackParameter for Option<Callback<F>> {
    type Function = F;
    type Pointer = Option<F>;
}

/// A callback during the call that C has passed it to. It also owns the data, so that only its drop decides who frees
/// it.
pub struct PassedCallback<F> {
    raw: RawCallback<F>,
    owned: Cell<Option<Arc<OwnedData>>>,
    has_succeeded: Cell<bool>,
}

impl<F: Function> PassedCallback<F> {
    fn new(raw: RawCallback<F>) -> Self {
        PassedCallback { raw, owned: Cell::new(None), has_succeeded: Cell::new(false) }
    }

    /// Returns the callback, if there is a function.
    fn get(&self, library: Option<&'static dyn Outside>) -> Option<Callback<F>> {
        let RawCallback { function, data, free } = self.raw;
        let owned = Arc::new(OwnedData { data: Some(Data::new(data, free)), library });
        self.owned.set(Some(Arc::clone(&owned)));
        function.map(|function| Callback { function, owned })
    }
}

impl<F> Drop for PassedCallback<F> {
    fn drop(&mut self) {
        let Some(owned) = self.owned.take() else { return };
        if self.has_succeeded.get() {
            drop(owned);
        } else if let Some(owned) = Arc::into_inner(owned) {
            // The call has failed, and nobody has kept the callback.
            owned.give_back();
        }
    }
}

impl<F> fmt::Debug for PassedCallback<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PassedCallback").finish_non_exhaustive()
    }
}

macro_rules! parameters {
    ($($type:ty, $passed:ident => $is_refused:expr, $callback:ident => $argument:expr;)*) => {$(
        // SAFETY: a C function that is not NULL may be called with its data.
        unsafe impl<F: Function> Parameter for $type {
            type C = RawCallback<F>;
            type Kept = PassedCallback<F>;
            type Given<'k> = $type;

            const PARTS: usize = 3;

            unsafe fn keep(c: RawCallback<F>) -> PassedCallback<F> {
                PassedCallback::new(c)
            }

            unsafe fn check($passed: &PassedCallback<F>) -> Result<(), Refused> {
                if $is_refused { Err(Refused::argument(NULL)) } else { Ok(()) }
            }

            unsafe fn get(kept: &PassedCallback<F>) -> Result<Self::Given<'_>, Refused> {
                // SAFETY: the caller's promise.
                unsafe { Self::check(kept)? };
                let $callback = kept.get(None);
                $argument
            }

            unsafe fn get_for<L: Library>(kept: &PassedCallback<F>) -> Result<Self::Given<'_>, Refused> {
                // SAFETY: the caller's promise.
                unsafe { Self::check(kept)? };
                let $callback = kept.get(Some(Of::<L>::LIBRARY));
                $argument
            }

            unsafe fn succeed(kept: &PassedCallback<F>) {
                kept.has_succeeded.set(true);
            }
        }
    )*};
}

parameters! {
    Callback<F>, passed => passed.raw.function.is_none(), callback => callback.ok_or(Refused::argument(NULL));
    Option<Callback<F>>, _passed => false, callback => Ok(callback);
}
