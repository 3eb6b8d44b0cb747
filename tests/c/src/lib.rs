//! What the tests of the layer for C share.

/// Makes functions as C calls them of functions of Rust's that fail with errors of `Acme`, as `#[vir_api(c)]` does: a module for
/// each, with the function `call`.
#[macro_export]
macro_rules! exported {
    ($($(#[$attribute:meta])* fn $name:ident($($parameter:ident: $type:ty),*) -> $returned:ty $body:block)*) => {$(
        $(#[$attribute])*
        #[allow(missing_docs, clippy::missing_errors_doc)]
        pub fn $name($($parameter: $type),*) -> $returned $body

        #[allow(missing_docs)]
        pub mod $name {
            #[allow(unused_imports)]
            use super::*;
            use virerr::__private::c as p;
            use virerr::c::Parameter as P;

            /// # Safety
            ///
            /// As C does.
            #[allow(improper_ctypes_definitions, unused_unsafe, clippy::macro_metavars_in_unsafe)]
            pub unsafe extern "C" fn call(
                $($parameter: <$type as P>::C),*
            ) -> <p::ByValue as p::Convention<$returned>>::C {
                let function = p::Exported::<$returned>::new(stringify!($name), stringify!($name), 0);
                function.run(p::ByValue, |call| {
                    $(let $parameter = unsafe { <$type as P>::keep($parameter) };)*
                    $(call.ask::<$type>(&$parameter).learn();)*
                    call.given().learn();
                    let connection = || {
                        let found: Option<virerr::ConnectionErrors<Acme>> = None;
                        $(let found = found.or_else(|| call.ask::<$type>(&$parameter).errors());)*
                        found
                    };
                    unsafe {
                        if false $(|| <$type as P>::TAKES)* {
                            $(call.check::<$type>(&$parameter, stringify!($parameter), &connection)?;)*
                        }
                        let outcome = super::$name($(call.get::<$type>(&$parameter, stringify!($parameter), &connection)?),*);
                        let value = call.returned(outcome)?;
                        $(<$type as P>::succeed(&$parameter);)*
                        Ok(value)
                    }
                })
            }
        }
    )*};
}
