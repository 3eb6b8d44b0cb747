//! A future with something done around each of its polls and around its drop.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What is done when the future that it is kept beside is dropped.
pub trait AroundDrop {
    /// Before the future is dropped.
    fn before(&mut self);

    /// After it was dropped, also where that panicked.
    fn after(&mut self);
}

/// What is done when the future is polled.
pub trait Around: AroundDrop {
    /// What the future gives.
    type Output;

    /// Polls the future.
    fn poll(&mut self, poll: impl FnOnce() -> Poll<Self::Output>) -> Poll<Self::Output>;
}

/// A future and what is kept beside it.
#[derive(Debug)]
pub struct Surrounded<F, A: AroundDrop> {
    future: F,
    // Dropped after the future, as fields are in their order.
    beside: Beside<A>,
}

#[derive(Debug)]
struct Beside<A: AroundDrop>(A);

impl<F, A: AroundDrop> Surrounded<F, A> {
    #[inline(always)]
    pub(crate) fn new(future: F, around: A) -> Self {
        Surrounded { future, beside: Beside(around) }
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

impl<F, A: AroundDrop> Surrounded<F, A> {
    /// The future, which stays pinned, and what is beside it, which is not.
    #[expect(unsafe_code, reason = "a future may grow by 64 bytes only: pinned on its own it would be there twice")]
    #[inline(always)]
    fn project(self: Pin<&mut Self>) -> (Pin<&mut F>, &mut A) {
        // SAFETY: nothing is moved out of the reference: what it gives is taken apart into borrows of the fields.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: the future is pinned with `self`: this is the one way to it; it is dropped where it is, as a field; the
        // type is `Unpin` only if the future is, and its `Drop` touches but the other field.
        let future = unsafe { Pin::new_unchecked(&mut this.future) };
        (future, &mut this.beside.0)
    }
}

impl<F, A: AroundDrop> Drop for Surrounded<F, A> {
    #[inline(always)]
    fn drop(&mut self) {
        self.beside.0.before();
    }
}

impl<A: AroundDrop> Drop for Beside<A> {
    #[inline(always)]
    fn drop(&mut self) {
        self.0.after();
    }
}
