//! A future with something done around each of its polls and around its drop.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What is done around a future.
pub trait Around {
    /// What the future gives.
    type Output;

    /// Polls the future.
    fn poll(&mut self, poll: impl FnOnce() -> Poll<Self::Output>) -> Poll<Self::Output>;

    /// Drops the future, ready or not.
    fn drop(&mut self, drop: impl FnOnce());
}

/// A future and what is done around it.
#[derive(Debug)]
pub struct Surrounded<F, A: Around> {
    /// Dropped by the `Drop` of this type, and by nothing else.
    future: ManuallyDrop<F>,
    around: A,
}

impl<F, A: Around> Surrounded<F, A> {
    #[inline(always)]
    pub(crate) fn new(future: F, around: A) -> Self {
        Surrounded { future: ManuallyDrop::new(future), around }
    }

    /// The future, which stays pinned, and what is around it, which is not.
    #[expect(unsafe_code, reason = "a future may grow by 64 bytes only: pinned on its own it would be there twice")]
    #[inline(always)]
    fn project(self: Pin<&mut Self>) -> (Pin<&mut F>, &mut A) {
        // SAFETY: nothing is moved out of the reference: what it gives is taken apart into borrows of the fields.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: the future is pinned with `self`: this is the one way to it while it lives; it is dropped where it is;
        // and the type is `Unpin` only if the future is.
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

/// Drops the future in its place, once: when it is dropped itself.
struct InPlace<'a, F>(&'a mut ManuallyDrop<F>);

impl<F> Drop for InPlace<'_, F> {
    #[expect(unsafe_code, reason = "the future is to be dropped in the middle of something")]
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: only the `drop` of `Surrounded` makes one of these, and only one: it runs once, as this does, and nothing
        // looks at the future after it.
        unsafe { ManuallyDrop::drop(self.0) }
    }
}

impl<F, A: Around> Drop for Surrounded<F, A> {
    /// A pinned future has to be dropped before its memory goes. The closure owns what drops it, and so does that also where
    /// `around` panics first, or does not call it. No `Around` forgets the closure.
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

    /// Does nothing, or panics, where it should drop the future.
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
