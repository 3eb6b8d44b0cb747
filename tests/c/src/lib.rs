//! Code that the tests of the layer for C share.

/// Exports functions that fail with errors of `Acme`, and declares their C side: a module for each, with the function
/// `call`. Their C names begin with `test_`.
#[macro_export]
macro_rules! exported {
    ($($(#[$attribute:meta])* fn $name:ident($($parameter:ident: $type:ty),*) -> $value:ty $body:block)*) => {$(
        $(#[$attribute])*
        #[allow(missing_docs, unreachable_pub, clippy::missing_errors_doc)]
        #[virerr::vir_api(c, prefix = "test_")]
        pub fn $name($($parameter: $type),*) -> Result<$value, virerr::Error<Acme>> $body

        #[allow(missing_docs)]
        pub mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = concat!("test_", stringify!($name))]
                pub fn call($($parameter: <$type as virerr::c::Parameter>::C),*) -> <$value as virerr::c::Return>::C;
            }
        }
    )*};
}
