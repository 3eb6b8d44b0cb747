//! The associated functions that a library's types get: the macros that `define_codes!` calls.
//!
//! They are here and not in the output of the procedural macro because only here it is known if `std` is available.

/// Defines the functions of the library struct, with and without `std`.
#[doc(hidden)]
#[macro_export]
macro_rules! __interface {
    ($library:ident $(, $(#[$attr:meta])* $success:literal)?) => {
        impl $library {
            $(
                /// The number that means success in C and other languages. No code has it.
                ///
                $(#[$attr])*
                pub const SUCCESS: i32 = $success;
            )?

            /// Returns the whole list as data, from which C headers, documentation and other files are generated.
            #[inline]
            pub const fn catalogue() -> &'static $crate::catalogue::Catalogue {
                $crate::__private::catalogue::<Self>()
            }
        }
        $crate::__interface_of_errors!($library);
    };
}

/// Without `std` there are no errors, slots and handlers.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __interface_of_errors {
    ($library:ident) => {};
}

#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __interface_of_errors {
    ($library:ident) => {
        impl $library {
            /// Returns the last error of the calling thread (libvirt's `virGetLastError`).
            ///
            /// A failing call sets it, and the next call replaces or clears it. Inside the body of an API function
            /// there is none. While a handler runs, it is the error that the handler was called with.
            #[inline]
            pub fn last_error() -> $crate::__private::Option<$crate::Error<Self>> {
                $crate::__private::last_error()
            }

            /// Returns the last error of the calling thread, and clears it.
            #[inline]
            pub fn take_last_error() -> $crate::__private::Option<$crate::Error<Self>> {
                $crate::__private::take_last_error()
            }

            /// Sets the last error of the calling thread, without a report (libvirt's `virSetError`).
            #[inline]
            pub fn set_last_error(err: $crate::Error<Self>) {
                $crate::__private::set_last_error(err);
            }

            /// Clears the last error of the calling thread, and frees it (libvirt's `virResetLastError`).
            #[inline]
            pub fn reset_last_error() {
                $crate::__private::reset_last_error::<Self>();
            }

            /// Returns a guard that restores the current last error, or its absence, when it is dropped (libvirt's
            /// `virErrorPreserveLast`).
            #[inline]
            pub fn preserve_last_error() -> $crate::Preserved<Self> {
                $crate::__private::preserve_last_error()
            }

            /// Returns the current handler, so that a new one can call it.
            #[inline]
            pub fn handler() -> $crate::__private::Option<$crate::Handler<Self>> {
                $crate::__private::current_handler()
            }

            /// Sets the handler that is called for every failure, and returns the former one (libvirt's
            /// `virSetErrorFunc`).
            ///
            /// It runs on the failing thread, before the failing call returns. There is one for the whole process; a
            /// connection's own handler replaces it for that connection. A panic in it is caught.
            #[inline]
            pub fn set_handler(
                handler: impl ::core::ops::Fn(&$crate::Error<Self>)
                + ::core::marker::Send
                + ::core::marker::Sync
                + 'static,
            ) -> $crate::__private::Option<$crate::Handler<Self>> {
                $crate::__private::set_handler(handler)
            }

            /// Removes the handler, which restores the default printer, and returns it.
            ///
            /// A report on another thread may still be running it. The values that it captured are dropped after the
            /// last such report has ended and the last [`Handler`]($crate::Handler) has been dropped.
            #[inline]
            pub fn take_handler() -> $crate::__private::Option<$crate::Handler<Self>> {
                $crate::__private::take_handler()
            }

            /// Sets the handler to a former one, or to none, and returns the current one.
            #[inline]
            pub fn restore_handler(
                former: $crate::__private::Option<$crate::Handler<Self>>,
            ) -> $crate::__private::Option<$crate::Handler<Self>> {
                $crate::__private::restore_handler(former)
            }

            /// Sets the handler until the guard is dropped.
            #[inline]
            pub fn scoped_handler(
                handler: impl ::core::ops::Fn(&$crate::Error<Self>)
                + ::core::marker::Send
                + ::core::marker::Sync
                + 'static,
            ) -> $crate::ScopedHandler<Self> {
                $crate::__private::scoped_handler(handler)
            }

            /// Prints an error as the default printer does, in one line to stderr (libvirt's `virDefaultErrorFunc`). On
            /// Unix it writes directly to file descriptor 2, without the lock of Rust's stderr.
            #[inline]
            pub fn print_error(err: &$crate::Error<Self>) {
                $crate::__private::print_error(err);
            }

            /// Sets the translator of the list's texts. Returns `true` if there was one before.
            ///
            /// The translator is a function such as `gettext`. It is called whenever a message is made from the list,
            /// with the code's message or, if there is a detail, with the detail form. An empty translation is not
            /// used. The translation of a detail form must have one `{}` and no other brace, or else it is not used
            /// either. The translator runs on the failing thread when the error is made, with no lock held. A panic in
            /// it is caught, and errors that are made in it are not translated.
            ///
            /// `str1`, level names, domain titles and the `Display` of the enums are not translated.
            #[inline]
            pub fn set_translator<T: ::core::convert::Into<$crate::__private::Cow<'static, str>>>(
                translator: impl ::core::ops::Fn(&'static str) -> T
                + ::core::marker::Send
                + ::core::marker::Sync
                + 'static,
            ) -> bool {
                $crate::__private::set_translator::<Self, T>(translator)
            }

            /// Removes the translator. Returns `true` if there was one.
            #[inline]
            pub fn clear_translator() -> bool {
                $crate::__private::clear_translator::<Self>()
            }

            /// Gives a future its own last error, which moves with it from thread to thread. A call in it is a boundary
            /// on any thread that polls the future. If a handler polls or drops it, the call is inside the failing call
            /// instead.
            #[inline]
            pub fn scope<F: $crate::__private::Future>(
                future: F,
            ) -> impl $crate::__private::Future<Output = <F as $crate::__private::Future>::Output> {
                $crate::__private::scope::<Self, F>(future)
            }

            /// Runs a closure outside of the call in progress on this thread, for code that is not part of the call,
            /// such as the caller's callback.
            ///
            /// An API call in the closure is a boundary: its failure is reported, and becomes the last error there. The
            /// closure begins without a last error. When it returns, or panics, the call goes on unchanged. Calls of
            /// other libraries are not affected. `outside` may be nested. If no call is in progress, or in a handler,
            /// the closure simply runs. For a future, use [`scope`](Self::scope).
            ///
            /// Use it around the callbacks that an API function calls, and around an executor that the body drives
            /// (`Acme::outside(|| runtime.block_on(…))`) if that runs other tasks.
            #[inline]
            pub fn outside<R>(run: impl ::core::ops::FnOnce() -> R) -> R {
                $crate::__private::outside::<Self, R>(run)
            }

            /// Adds an observer, which is called for each reported error in addition to the handler. It runs on the
            /// failing thread, before the failing call returns. Dropping the guard removes the observer;
            /// [`forever`]($crate::Observer::forever) keeps it.
            #[inline]
            pub fn observe(
                observer: impl ::core::ops::Fn(&$crate::Error<Self>)
                + ::core::marker::Send
                + ::core::marker::Sync
                + 'static,
            ) -> $crate::Observer<Self> {
                $crate::__private::observe(observer)
            }

            /// Collects the errors that are reported on this thread until the guard is dropped, instead of the
            /// library's handler and the default printer. For tests.
            pub fn capture() -> $crate::Captured<Self> {
                $crate::__private::capture()
            }

            /// Subscribes to every error that is reported from now on. The queue holds at most `capacity` errors and
            /// grows on demand; with 0, errors are only counted.
            #[inline]
            pub fn subscribe(capacity: usize) -> $crate::Subscriber<Self> {
                $crate::__private::subscribe(capacity)
            }

            /// Records and reports an error that no call returns, such as a warning, without a connection.
            #[inline]
            pub fn report(err: $crate::Error<Self>) {
                $crate::__private::report_alone(err);
            }
        }
    };
}

/// Defines the statics of a library: its thread slots, its receivers and its translator.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __statics {
    ($library:ident $($convention:ident)?) => {};
}

#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __statics {
    ($library:ident $($convention:ident)?) => {
        #[inline]
        fn __thread() -> &'static $crate::__private::LocalKey<$crate::__private::ThreadState> {
            $crate::__private::thread_local! {
                static STATE: $crate::__private::ThreadState = const { $crate::__private::ThreadState::new() };
            }
            &STATE
        }
        fn __thread_slot() -> &'static $crate::__private::LocalKey<$crate::__private::ThreadSlot> {
            $crate::__private::thread_local! {
                static SLOT: $crate::__private::ThreadSlot = const { $crate::__private::ThreadSlot::new() };
            }
            &SLOT
        }
        fn __receivers() -> &'static $crate::__private::Receivers<Self> {
            static RECEIVERS: $crate::__private::Receivers<$library> = $crate::__private::Receivers::none();
            &RECEIVERS
        }
        fn __translation() -> &'static $crate::__private::Translation {
            static TRANSLATION: $crate::__private::Translation = $crate::__private::Translation::none(
                <$library as $crate::Library>::NAME,
                <$library as $crate::Library>::__thread,
            );
            &TRANSLATION
        }
        $crate::__callsites!($library);
        $crate::__c_statics!($library $($convention)?);
        $crate::__python_statics!($library);
    };
}

/// Implements the conversion of an error type with `#[to_error(python)]`.
#[cfg(not(feature = "python"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __raised_in_python {
    ($($implementation:tt)*) => {
        $crate::__private::compile_error!(
            "`python` in `#[to_error(…)]` needs the feature `python` of virerr: write `features = [\"python\"]` for it in `Cargo.toml`"
        );
    };
}

#[cfg(feature = "python")]
#[doc(hidden)]
#[macro_export]
macro_rules! __raised_in_python {
    ($($implementation:tt)*) => { $($implementation)* };
}

/// Defines the statics of a library for Python: its classes.
#[cfg(not(feature = "python"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __python_statics {
    ($library:ident) => {};
}

#[cfg(feature = "python")]
#[doc(hidden)]
#[macro_export]
macro_rules! __python_statics {
    ($library:ident) => {
        fn __python() -> &'static $crate::__private::PythonObjects {
            static OBJECTS: $crate::__private::PythonObjects = $crate::__private::PythonObjects::new();
            &OBJECTS
        }
    };
}

/// Defines the source of the library's events for `tracing`.
#[cfg(not(feature = "tracing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __callsites {
    ($library:ident) => {};
}

#[cfg(feature = "tracing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __callsites {
    ($library:ident) => {
        fn __callsites() -> &'static $crate::__private::Callsites {
            static CALLSITES: $crate::__private::Callsites =
                $crate::__private::Callsites::new(<$library as $crate::Library>::NAME, &CALLSITES);
            &CALLSITES
        }
    };
}

/// Defines the statics of a library for C: each thread's record.
#[cfg(not(feature = "c"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_statics {
    ($library:ident $($convention:ident)?) => {};
}

#[cfg(feature = "c")]
#[doc(hidden)]
#[macro_export]
macro_rules! __c_statics {
    ($library:ident) => {
        $crate::__c_statics!($library ByValue);
    };
    ($library:ident $convention:ident) => {
        type __Convention = $crate::__private::c::$convention;
        fn __c_thread() -> &'static $crate::__private::LocalKey<$crate::__private::c::CThread<Self>> {
            $crate::__private::thread_local! {
                static THREAD: $crate::__private::c::CThread<$library> = const { $crate::__private::c::CThread::new() };
            }
            &THREAD
        }
        fn __c_messages() -> &'static $crate::__private::c::CMessages {
            static MESSAGES: $crate::__private::c::CMessages = $crate::__private::c::CMessages::new();
            &MESSAGES
        }
    };
}

/// Names the logger of `log = tracing` in a list; without the feature, the error that the list has made for that.
#[cfg(feature = "tracing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __log_to_tracing {
    ($($error:tt)*) => {
        const LOGGER: $crate::__private::Option<$crate::__private::Logger<Self>> =
            $crate::__private::Some($crate::__private::Logger::TRACING);
    };
}

#[cfg(not(feature = "tracing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __log_to_tracing {
    ($($error:tt)*) => {
        $($error)*
    };
}

/// Names the logger of `log = log` in a list; without the feature, the error that the list has made for that.
#[cfg(feature = "log")]
#[doc(hidden)]
#[macro_export]
macro_rules! __log_to_log {
    ($($error:tt)*) => {
        const LOGGER: $crate::__private::Option<$crate::__private::Logger<Self>> =
            $crate::__private::Some($crate::__private::Logger::LOG);
    };
}

#[cfg(not(feature = "log"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __log_to_log {
    ($($error:tt)*) => {
        $($error)*
    };
}

/// Implements everything for the enum of codes except the parts that depend on its rows.
#[doc(hidden)]
#[macro_export]
macro_rules! __code {
    ($code:ident, $name:literal) => {
        $crate::__list!($code, $name, message, "The message.");
        $crate::__code_facts!($code);
        impl $code {
            /// Returns the message of an error without a detail.
            #[inline]
            pub const fn message(self) -> &'static str {
                self.__entry().text()
            }

            /// Returns the text for errors with a detail, in which `{}` stands for the detail.
            #[inline]
            pub const fn detail_form(self) -> &'static str {
                self.__entry().detail_form()
            }
        }
    };
}

/// Implements everything for the enum of domains except the parts that depend on its rows.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain {
    ($domain:ident, $name:literal) => {
        $crate::__list!($domain, $name, title, "The title.");
        $crate::__domain_facts!($domain);
        impl $domain {
            /// Returns the name of this part of the library in the default printer's lines.
            #[inline]
            pub const fn title(self) -> &'static str {
                self.__entry().text()
            }
        }
    };
}

/// Implements the standard traits that a list could also derive. `Eq` is derived, since variants must be usable in
/// patterns; deriving the others would cost more compile time.
#[doc(hidden)]
#[macro_export]
macro_rules! __traits {
    ($list:ident) => {
        /// Compares by number.
        impl ::core::cmp::Ord for $list {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                (*self as i32).cmp(&(*other as i32))
            }
        }
        impl ::core::cmp::PartialOrd for $list {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }
        impl ::core::hash::Hash for $list {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                state.write_i32(*self as i32);
            }
        }
        /// Prints the variant's name.
        impl ::core::fmt::Debug for $list {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.__entry().name())
            }
        }
    };
}

/// Implements the look-ups and the conversions that both enums have.
#[doc(hidden)]
#[macro_export]
macro_rules! __list {
    ($list:ident, $name:literal, $text:ident, $what:literal) => {
        impl $list {
            /// All variants, in the order of the list.
            pub const ALL: &'static [Self] = $crate::__private::all();

            /// Returns the published number.
            #[inline]
            pub const fn number(self) -> i32 {
                self as i32
            }

            /// Returns the variant with this number, or `None` if no variant has it.
            #[inline]
            pub const fn from_number(number: i32) -> ::core::option::Option<Self> {
                $crate::__private::from_number(number)
            }

            /// Returns the C name.
            #[inline]
            pub const fn symbol(self) -> &'static str {
                self.__entry().symbol()
            }

            #[inline]
            const fn __entry(self) -> $crate::__private::Entry {
                $crate::__private::Entry::of::<Self>(self as i32)
            }
        }
        #[doc = $what]
        impl ::core::fmt::Display for $list {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.$text())
            }
        }
        impl ::core::convert::From<$list> for i32 {
            #[inline]
            fn from(value: $list) -> i32 {
                value as i32
            }
        }
        impl ::core::convert::TryFrom<i32> for $list {
            type Error = $crate::UnknownNumber;
            #[inline]
            fn try_from(number: i32) -> ::core::result::Result<Self, $crate::UnknownNumber> {
                Self::from_number(number).ok_or($crate::UnknownNumber::new(number, $name))
            }
        }
        /// Parses the C name, the variant's name, or that name in capitals as in Python.
        impl ::core::str::FromStr for $list {
            type Err = $crate::UnknownName;
            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownName> {
                $crate::__private::from_name(text).ok_or($crate::UnknownName::new($name))
            }
        }
    };
}

/// Implements the facts of a code.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_facts {
    ($code:ident) => {
        $crate::__each_fact!([$crate::__fact_getters] code $code);
        impl $code {
            /// Returns the level of errors with this code, unless they are raised with another: `#[level]`.
            #[inline]
            pub const fn level(self) -> $crate::Level {
                $crate::__private::Entry::of::<Self>(self as i32).level()
            }

            /// Returns the row of the list that declares it.
            #[inline]
            pub const fn row(self) -> $crate::Row {
                $crate::__private::code_row::<Self>(self as i32)
            }
        }
    };
}

/// Implements the row and the facts of a domain.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_facts {
    ($domain:ident) => {
        $crate::__each_fact!([$crate::__fact_getters] domain $domain);
        impl $domain {
            /// Returns the row of the list that declares it.
            #[inline]
            pub const fn row(self) -> $crate::Row {
                $crate::__private::domain_row::<Self>(self as i32)
            }
        }
    };
}

/// Implements the facts of codes or of domains.
#[doc(hidden)]
#[macro_export]
macro_rules! __fact_getters {
    (code $name:ident {$($all:tt)*} {$($of_codes:tt)*}) => {
        $crate::__fact_getters!($name $($all)* $($of_codes)*);
    };
    (domain $name:ident {$($all:tt)*} $of_codes:tt) => {
        $crate::__fact_getters!($name $($all)*);
    };
    ($name:ident $($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*) => {
        impl $name {
            /// Returns the row's `#[deprecated]`, if it has one.
            #[inline]
            pub const fn deprecated(self) -> ::core::option::Option<$crate::Deprecated> {
                $crate::__private::facts::<Self>(self as i32).deprecated()
            }
            $(
                #[doc = ::core::concat!("Returns ", $says, ": `#[", ::core::stringify!($column), "]`.")]
                #[inline]
                pub const fn $getter(self) -> ::core::option::Option<$type> {
                    $crate::__private::facts::<Self>(self as i32).$getter()
                }
            )*
        }
    };
}

/// Mentions a parameter whose name begins with `_`, as code of this crate, since clippy would complain about it in the
/// user's own code.
#[doc(hidden)]
#[macro_export]
macro_rules! __underscored {
    ($($mention:tt)*) => {{
        macro_rules! mention {
            () => {
                $($mention)*
            };
        }
        mention!()
    }};
}
