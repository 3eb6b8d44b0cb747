//! The macros by which exported functions describe themselves. They expand to nothing without the feature
//! `declarations`, which the package of the program that generates the header turns on.

/// Describes an exported function.
///
/// The input is the library's type, the name in C, the lines of the documentation, the reason why it is deprecated if it is,
/// each parameter's name and type in C, and the type of the result in C:
///
/// ```text
/// __c_declare!(Library; "acmeFind"; ["Finds."]; []; ("name": *const c_char); c_int)
/// ```
#[cfg(not(feature = "declarations"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_declare {
    ($($input:tt)*) => {};
}

#[cfg(feature = "declarations")]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_declare {
    (
        $library:ty; $name:expr; [$($docs:expr),* $(,)?]; [$($deprecated:expr)?];
        ($($parameter:literal: $type:ty),* $(,)?); $returns:ty
    ) => {
        $crate::__c_describe!($library; $name; [$($docs),*]; [$($deprecated)?]; $crate::__private::declared::Signature::Own {
            parameters: &[$(
                $crate::__c_passed!($parameter, $type)
            ),*],
            returns: $crate::__c_passed!("", $returns),
        });
    };
}

/// Describes a parameter or a result.
#[cfg(feature = "declarations")]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_passed {
    ($name:literal, $type:ty) => {
        $crate::__private::declared::DeclaredParameter {
            name: $name,
            ty: $crate::__private::declared::type_name::<$type>,
            object: || $crate::__private::c::Named::<$type>::new().object(),
        }
    };
}

/// Describes a function of `export_c_api!`.
#[cfg(not(feature = "declarations"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_declare_function {
    ($($input:tt)*) => {};
}

#[cfg(feature = "declarations")]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_declare_function {
    ($function:ident $name:literal $library:ty) => {
        $crate::__c_describe!(
            $library; $name; []; []; $crate::__private::declared::Signature::Of($crate::__private::stringify!($function))
        );
    };
}

/// Adds the description of a function to the section.
#[cfg(feature = "declarations")]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_describe {
    ($library:ty; $name:expr; [$($docs:expr),*]; [$($deprecated:expr)?]; $signature:expr) => {
        const _: () = {
            #[used]
            #[unsafe(link_section = "virerr_c")]
            static DECLARATION: $crate::__private::Option<&'static $crate::__private::declared::Declaration> =
                $crate::__private::Some(&$crate::__private::declared::Declaration {
                    library: <$library as $crate::Library>::NAME,
                    name: $name,
                    docs: &[$($docs),*],
                    deprecated: {
                        #[allow(unused_mut, unused_assignments)]
                        let mut deprecated = $crate::__private::None;
                        $(deprecated = $crate::__private::Some($deprecated);)?
                        deprecated
                    },
                    signature: $signature,
                });
        };
    };
}
