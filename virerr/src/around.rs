//! A future with an action around each of its polls and around its drop.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::pin::Pin;
use std::task::{Context, Poll};

/// An action around a future.
pub trait Around {
    /// The output of the future.
    type Output;

    /// Polls the future.
    fn poll(&mut self, poll: impl FnOnce() -> Poll<Self::Output>) -> Poll<Self::Output>;

    /// Drops the future, ready or not.
    fn drop(&mut self, drop: impl FnOnce());
}

/// A future and the action around it.
#[derive(Debug)]
pub struct Surrounded<F, A: Around> {
    /// Dropped only by the `Drop` of this type.
    future: ManuallyDrop<F>,
    around: A,
}

impl<F, A: Around> Surrounded<F, A> {
    #[inline(always)]
    pub(crate) fn new(future: F, around: A) -> Self {
        Surrounded { future: ManuallyDrop::new(future), around }
    }

    /// Returns the future, which stays pinned, and the action, which is not pinned.
    #[expect(unsafe_code, reason = "a future may grow by 64 bytes only: pinned on its own it would be there twice")]
    #[inline(always)]
    fn project(self: Pin<&mut Self>) -> (Pin<&mut F>, &mut A) {
        // SAFETY: nothing is moved out of the reference: it is split into borrows of the fields.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: the future is pinned with `self`. This is the only access to it while it lives, it is dropped in
        // place, and the type is `Unpin` only if the future is.
        let future = unsafe { Pin::new_unchecked(&mut *this.future) };
        (future, &mut this.around)
    }
}

impl<F: Future<Output = A::Output>, A: Around> Future for Surrounded<F, A> {
    type Output = A::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<A::Output> {
        let (future, around) = self.project();
        around.poll(|| future.poll(context))
    }
}

/// Drops the future in place when it is dropped itself.
struct InPlace<'a, F>(&'a mut ManuallyDrop<F>);

impl<F> Drop for InPlace<'_, F> {
    #[expect(unsafe_code, reason = "the future is to be dropped in the middle of something")]
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: only the `drop` of `Surrounded` makes one of these, and only one. It runs once, and so does this, and
        // nothing accesses the future after it.
        unsafe { ManuallyDrop::drop(self.0) }
    }
}

impl<F, A: Around> Drop for Surrounded<F, A> {
    /// A pinned future must be dropped before its memory is freed. The closure owns the `InPlace`, so the future is
    /// dropped even if `around` panics first, or does not call the closure. No `Around` forgets the closure.
    #[inline(always)]
    fn drop(&mut self) {
        let Surrounded { future, around } = self;
        let future = InPlace(future);
        around.drop(move || drop(future));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    /// Does nothing, or panics, instead of dropping the future.
    struct Careless {
        panics: bool,
    }

    impl Around for Careless {
        type Output = ();

        fn poll(&mut self, poll: impl FnOnce() -> Poll<()>) -> Poll<()> {
            poll()
        }

        fn drop(&mut self, _drop: impl FnOnce()) {
            assert!(!self.panics, "as asked");
        }
    }

    #[test]
    fn future_is_dropped_before_its_memory_goes() {
        for panics in [false, true] {
            let owned = Rc::new(());
            let kept = Rc::downgrade(&owned);
            let future = Box::pin(Surrounded::new(async move { drop(owned) }, Careless { panics }));
            let dropped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(future)));
            assert_eq!(dropped.is_err(), panics);
            assert!(kept.upgrade().is_none());
        }
    }
}
