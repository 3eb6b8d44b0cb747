//! The raising macros without `std`, which report what is missing. Other items need no replacement: the compiler itself
//! names the feature that they need.

/// Defines macros of these names, every use of which is an error. The first argument is a dollar sign, which cannot be
/// written in the definition itself.
macro_rules! needing_std {
    ($dollar:tt $($name:ident)*) => {
        $(
            #[doc = concat!("`", stringify!($name), "!` is there with the feature `std`.")]
            #[macro_export]
            macro_rules! $name {
                ($dollar($dollar arguments:tt)*) => {
                    ::core::compile_error!(::core::concat!(
                        "`virerr::",
                        ::core::stringify!($name),
                        "!` needs the feature `std` of virerr: without it there are codes and domains, but no errors"
                    ))
                };
            }
        )*
    };
}

needing_std!($ error bail ensure report report_warning os_error invalid_arg unsupported);
