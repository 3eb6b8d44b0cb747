//! What stands for the raising macros where there is no `std`: it says what is missing. The items that are gone with
//! `std` need nothing: the compiler itself says which feature they are behind.

/// Macros of these names, whose every use is a mistake. The first argument is a dollar sign, which cannot be written in
/// what they are made from.
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
