//! The size of a future: at most 64 bytes larger than that of the function without the attribute. The exception is a
//! value that the body owns and has moved away before it is suspended, which counts twice.

use crate::acme::{Acme, Connection, Result, block_on, fails, failure, succeeds, suspend};
use std::future::Future;
use std::sync::Arc;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Defines the methods of a type bare, and as API functions.
macro_rules! bare_and_wrapped {
    ($($functions:tt)*) => {
        mod bare {
            #![allow(unreachable_pub, dead_code, clippy::too_many_arguments, clippy::manual_async_fn, clippy::drop_non_drop)]
            use super::*;
            #[derive(Default)]
            pub(crate) struct Session(Connection, pub(crate) Kilobyte);
            impl Connected for Session {
                type Library = Acme;
                fn errors(&self) -> &ConnectionErrors<Acme> {
                    self.0.errors()
                }
            }
            impl Session {
                $($functions)*
            }
        }
        mod wrapped {
            #![allow(unreachable_pub, dead_code, clippy::too_many_arguments, clippy::manual_async_fn, clippy::drop_non_drop)]
            use super::*;
            #[derive(Default)]
            pub(crate) struct Session(Connection, pub(crate) Kilobyte);
            impl Connected for Session {
                type Library = Acme;
                fn errors(&self) -> &ConnectionErrors<Acme> {
                    self.0.errors()
                }
            }
            #[vir_api]
            impl Session {
                $($functions)*
            }
        }
    };
}

/// A value that is large enough to show if it counts twice.
pub(crate) struct Kilobyte([u8; 1024]);

impl Default for Kilobyte {
    fn default() -> Self {
        Kilobyte([1; 1024])
    }
}

/// A large value with a drop.
#[derive(Default)]
pub(crate) struct Parcel {
    buffer: Kilobyte,
    weight: u32,
}

impl Drop for Parcel {
    fn drop(&mut self) {
        self.weight = 0;
    }
}

/// A large value without a drop.
#[derive(Default)]
pub(crate) struct Unpacked {
    buffer: Kilobyte,
    _weight: u32,
}

impl Kilobyte {
    fn sum(&self) -> Result<u32> {
        self.0.iter().try_fold(0, |sum: u32, byte| sum.checked_add(u32::from(*byte))).ok_or_else(failure)
    }

    async fn sum_later(self) -> Result<u32> {
        suspend().await;
        self.sum()
    }

    async fn sum_of_it_later(&self) -> Result<u32> {
        suspend().await;
        self.sum()
    }
}

bare_and_wrapped! {
    pub async fn nothing() -> Result<()> {
        Ok(())
    }

    pub async fn suspended() -> Result<()> {
        suspend().await;
        Ok(())
    }

    pub async fn buffer_by_reference(buffer: Kilobyte) -> Result<u32> {
        suspend().await;
        buffer.sum()
    }

    pub async fn buffer_by_reference_across(buffer: Kilobyte) -> Result<u32> {
        buffer.sum_of_it_later().await
    }

    pub async fn buffer_moved(buffer: Kilobyte) -> Result<u32> {
        let buffer = Box::new(buffer);
        suspend().await;
        buffer.sum()
    }

    pub async fn buffer_moved_across(buffer: Kilobyte) -> Result<u32> {
        buffer.sum_later().await
    }

    pub async fn buffer_dropped(buffer: Kilobyte) -> Result<()> {
        drop(buffer);
        suspend().await;
        Ok(())
    }

    pub async fn buffer_changed(mut buffer: Kilobyte) -> Result<u32> {
        buffer.0[0] = 2;
        suspend().await;
        buffer.sum()
    }

    pub async fn buffer_returned(buffer: Kilobyte) -> Result<Kilobyte> {
        suspend().await;
        Ok(buffer)
    }

    pub async fn buffer_not_mentioned(_buffer: Kilobyte) -> Result<()> {
        suspend().await;
        Ok(())
    }

    pub async fn buffer_unnamed(_: Kilobyte) -> Result<()> {
        suspend().await;
        Ok(())
    }

    pub async fn buffer_in_a_pattern((buffer, n): (Kilobyte, u32)) -> Result<u32> {
        suspend().await;
        Ok(buffer.sum()? + n)
    }

    pub async fn unnamed_with_a_drop(_: Parcel) -> Result<()> {
        suspend().await;
        Ok(())
    }

    pub async fn names((first, second): (Parcel, Kilobyte)) -> Result<u32> {
        suspend().await;
        Ok(first.buffer.sum()? + second.sum()?)
    }

    pub async fn half_of_a_tuple((first, _): (Parcel, Parcel)) -> Result<u32> {
        suspend().await;
        first.buffer.sum()
    }

    pub async fn copied_out_of_a_struct(Parcel { weight, .. }: Parcel) -> Result<u32> {
        suspend().await;
        Ok(weight)
    }

    pub async fn referred_in_a_struct(Parcel { ref buffer, weight }: Parcel) -> Result<u32> {
        suspend().await;
        Ok(buffer.sum()? + weight)
    }

    pub async fn moved_out_of_a_struct(Unpacked { buffer, .. }: Unpacked) -> Result<u32> {
        suspend().await;
        buffer.sum()
    }

    pub async fn array(bytes: [u8; 1024]) -> Result<usize> {
        suspend().await;
        Ok(bytes.len())
    }

    pub async fn two_buffers(first: Kilobyte, second: Kilobyte) -> Result<u32> {
        suspend().await;
        Ok(first.sum()? + second.sum_later().await?)
    }

    pub async fn locals(n: u8) -> Result<usize> {
        let bytes = [n; 1024];
        suspend().await;
        Ok(bytes.iter().filter(|byte| **byte == n).count())
    }

    pub async fn by_reference(&self) -> Result<u32> {
        suspend().await;
        self.1.sum()
    }

    pub async fn by_mut_reference(&mut self, buffer: Kilobyte) -> Result<u32> {
        suspend().await;
        std::mem::replace(&mut self.1, buffer).sum()
    }

    pub async fn shared(self: Arc<Self>) -> Result<u32> {
        suspend().await;
        self.1.sum()
    }

    pub async fn boxed(self: Box<Self>, buffer: Kilobyte) -> Result<u32> {
        suspend().await;
        Ok(self.1.sum()? + buffer.sum()?)
    }

    pub async fn connection_parameter(name: &str, conn: &Connection, buffer: Kilobyte) -> Result<u32> {
        suspend().await;
        let _ = (name, conn);
        buffer.sum()
    }

    pub async fn owned_connection(buffer: Kilobyte, conn: Arc<Connection>) -> Result<u32> {
        suspend().await;
        let _ = conn;
        buffer.sum()
    }

    pub async fn many(
        &self, a: u8, b: &str, c: String, d: Vec<u8>, e: Option<Box<u8>>, f: [u64; 4], g: (u8, u16), h: &mut Vec<u8>,
    ) -> Result<usize> {
        suspend().await;
        h.push(a);
        Ok(b.len() + c.len() + d.len() + e.map_or(0, usize::from_box) + f.len() + usize::from(g.0))
    }

    pub async fn generic<T: AsRef<[u8]>, const N: usize>(value: T, rest: [T; N]) -> Result<usize> {
        suspend().await;
        Ok(rest.iter().map(|bytes| bytes.as_ref().len()).sum::<usize>() + value.as_ref().len())
    }

    pub async fn callback(mut next: impl FnMut() -> u32) -> Result<u32> {
        suspend().await;
        Ok(next() + next())
    }

    pub fn unnamed_future(buffer: Kilobyte) -> impl Future<Output = Result<u32>> {
        async move {
            suspend().await;
            buffer.sum()
        }
    }

    pub fn unnamed_future_of_self(self: Arc<Self>, buffer: Kilobyte) -> impl Future<Output = Result<u32>> {
        async move {
            suspend().await;
            Ok(buffer.sum()? + self.1.sum()?)
        }
    }

    pub async fn consume(self) -> Result<u32> {
        suspend().await;
        self.1.sum()
    }

    pub async fn consume_changed(mut self) -> Result<u32> {
        suspend().await;
        self.1.0[0] = 2;
        self.1.sum()
    }

    pub async fn consume_moved(self) -> Result<u32> {
        suspend().await;
        self.1.sum_later().await
    }

    pub async fn consume_dropped(self) -> Result<()> {
        drop(self);
        suspend().await;
        Ok(())
    }
}

trait FromBox {
    fn from_box(boxed: Box<u8>) -> Self;
}

impl FromBox for usize {
    fn from_box(boxed: Box<u8>) -> Self {
        usize::from(*boxed)
    }
}

/// Compares the futures of both versions: with the attribute it is at most 64 bytes larger, or, if specified, by the
/// other values of the call.
macro_rules! assert_size {
    ($name:ident($($argument:expr),*) $(, once more: $more:ty)?) => {{
        let bare = {
            use self::bare::Session;
            let _ = Session::default;
            size_of_val(&Session::$name($($argument),*))
        };
        let wrapped = {
            use self::wrapped::Session;
            let _ = Session::default;
            size_of_val(&Session::$name($($argument),*))
        };
        let most = bare + 64 $(+ size_of::<$more>())?;
        assert!(wrapped <= most, "{}: {bare} bytes, {wrapped} bytes with the attribute", stringify!($name));
    }};
}

fn buffer() -> Kilobyte {
    Kilobyte::default()
}

#[test]
fn of_a_call_with_nothing_to_keep() {
    assert_size!(nothing());
    assert_size!(suspended());
    assert_size!(locals(1));
}

#[test]
fn of_a_call_that_owns_a_buffer() {
    assert_size!(buffer_by_reference(buffer()));
    assert_size!(buffer_by_reference_across(buffer()));
    assert_size!(buffer_changed(buffer()));
    assert_size!(buffer_returned(buffer()));
    assert_size!(buffer_in_a_pattern((buffer(), 1)));
    assert_size!(array([0; 1024]));
}

#[test]
fn of_a_call_with_patterns() {
    assert_size!(unnamed_with_a_drop(Parcel::default()));
    assert_size!(names((Parcel::default(), buffer())));
    assert_size!(half_of_a_tuple((Parcel::default(), Parcel::default())));
    assert_size!(copied_out_of_a_struct(Parcel::default()));
    assert_size!(referred_in_a_struct(Parcel::default()));
}

#[test]
fn of_a_call_that_gives_a_buffer_away_grows_by_one_at_most() {
    assert_size!(buffer_moved(buffer()), once more: Kilobyte);
    assert_size!(buffer_moved_across(buffer()), once more: Kilobyte);
    assert_size!(buffer_dropped(buffer()), once more: Kilobyte);
    assert_size!(buffer_not_mentioned(buffer()), once more: Kilobyte);
    assert_size!(buffer_unnamed(buffer()), once more: Kilobyte);
    assert_size!(moved_out_of_a_struct(Unpacked::default()), once more: Unpacked);
    assert_size!(two_buffers(buffer(), buffer()), once more: Kilobyte);
    assert_size!(consume_dropped(Session::default()), once more: bare::Session);
}

#[test]
fn of_a_method() {
    assert_size!(by_reference(&Session::default()));
    assert_size!(by_mut_reference(&mut Session::default(), buffer()));
    assert_size!(shared(Arc::new(Session::default())));
    assert_size!(boxed(Box::default(), buffer()));
}

#[test]
fn of_a_method_that_owns_its_object() {
    assert_size!(consume(Session::default()));
    assert_size!(consume_changed(Session::default()));
    assert_size!(consume_moved(Session::default()));
}

#[test]
fn of_a_call_with_a_connection_among_its_arguments() {
    assert_size!(connection_parameter("web", &Connection::default(), buffer()));
    assert_size!(owned_connection(buffer(), Arc::new(Connection::default())));
}

#[test]
fn of_a_call_with_many_arguments() {
    let session = (bare::Session::default(), wrapped::Session::default());
    let mut list = Vec::new();
    let bare = size_of_val(&session.0.many(1, "b", String::new(), Vec::new(), None, [1; 4], (1, 2), &mut list));
    let wrapped = size_of_val(&session.1.many(1, "b", String::new(), Vec::new(), None, [1; 4], (1, 2), &mut list));
    assert!(wrapped <= bare + 64, "{} bytes, {} bytes with the attribute", bare, wrapped);
}

#[test]
fn of_a_generic_call() {
    assert_size!(generic(vec![1], [vec![2], vec![3]]));
    assert_size!(generic([0; 512], [[0; 512]]));
    let mut n = 0;
    assert_size!(callback(|| {
        n += 1;
        n
    }));
}

#[test]
fn of_a_function_that_returns_a_future() {
    assert_size!(unnamed_future(buffer()));
    assert_size!(unnamed_future_of_self(Arc::new(Session::default()), buffer()));
}

/// The measured futures also work.
#[test]
fn of_calls_that_are_recorded() {
    assert_eq!(succeeds(block_on(wrapped::Session::buffer_moved_across(buffer()))), 1024);
    assert_eq!(succeeds(block_on(wrapped::Session::default().consume_moved())), 1024);

    #[vir_api]
    async fn consume_and_fail(buffer: Kilobyte) -> Result<()> {
        buffer.sum_later().await?;
        Err(failure())
    }
    fails(block_on(consume_and_fail(buffer())), "consume_and_fail");
}
