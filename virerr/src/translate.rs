//! The translator of the list's texts.

use crate::handler::note_panic;
use crate::let_go::LetGo;
use crate::library::Library;
use crate::slot::ThreadState;
use crate::table::Entry;
use arc_swap::ArcSwapOption;
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::thread::LocalKey;

type Translate = fn(&Translation, Entry, Option<&str>) -> Option<String>;
type Translator = Box<dyn Fn(&'static str) -> Cow<'static, str> + Send + Sync>;

/// The translator of a library. Reading it takes no lock and writes no shared memory.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Translation {
    callback: ArcSwapOption<LetGo<Translator>>,
    /// Calls the translator, once there ever was one. A program in one language neither reads nor contains the code for
    /// it.
    ask: OnceLock<Translate>,
    /// The library's name.
    name: &'static str,
    thread: fn() -> &'static LocalKey<ThreadState>,
}

impl Translation {
    /// Returns an empty place, for the library of this name and with these thread states.
    #[inline]
    pub const fn none(name: &'static str, thread: fn() -> &'static LocalKey<ThreadState>) -> Self {
        Translation { callback: ArcSwapOption::const_empty(), ask: OnceLock::new(), name, thread }
    }

    /// Returns `true` if there ever was a translator.
    #[inline]
    pub(crate) fn was_set(&self) -> bool {
        self.ask.get().is_some()
    }

    /// Replaces the translator by another one, or by none. Returns `true` if there was one. It is dropped here unless
    /// it is in use.
    #[inline]
    fn replace(&self, callback: Option<Translator>) -> bool {
        if callback.is_some() {
            let _ = self.ask.set(Self::ask);
        }
        self.callback.swap(callback.map(|callback| Arc::new(LetGo::new(callback)))).is_some()
    }

    /// Returns the translated message of an error, or `None` if the list's own text is to be used.
    #[inline]
    pub(crate) fn message(&self, code: Entry, detail: Option<&str>) -> Option<String> {
        self.ask.get().and_then(|ask| ask(self, code, detail))
    }

    #[inline]
    fn ask(&self, code: Entry, detail: Option<&str>) -> Option<String> {
        match detail {
            None => self.translate(code.text()).map(Cow::into_owned),
            Some(detail) => {
                let form = self.translate(code.detail_form())?;
                let (before, after) = around_detail(&form, code.detail_form())?;
                Some(format!("{before}{detail}{after}"))
            }
        }
    }

    /// Returns the translation, if there is a translator and it returns a usable text.
    ///
    /// If the thread is already in the translator, there is no translation: errors that the translator raises are not
    /// translated, or it would recurse without end. The same holds for errors that are raised when the translator or
    /// the payload of its panic is dropped.
    #[inline]
    fn translate(&self, text: &'static str) -> Option<Cow<'static, str>> {
        let thread = (self.thread)();
        // If the platform has already taken the thread's state away, nothing would end the recursion.
        if !thread.try_with(ThreadState::begin_translating).unwrap_or(false) {
            return None;
        }
        let call = || self.callback.load().as_deref().and_then(LetGo::get).map(|translate| translate(text));
        let translated = catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|payload| {
            note_panic(self.name, "translator", text, payload);
            None
        });
        let _ = thread.try_with(ThreadState::end_translating);
        translated.filter(|text| !text.is_empty())
    }
}

/// Returns the texts before and after the last `{}` of a form, which is the place of the detail. A translation has as many of
/// them as the list's own form, and other braces only if that has some.
#[inline]
fn around_detail<'a>(form: &'a str, own: &str) -> Option<(&'a str, &'a str)> {
    let has_others = |form: &str| form.replace("{}", "").contains(['{', '}']);
    let is_alike = form.matches("{}").count() == own.matches("{}").count() && (has_others(own) || !has_others(form));
    form.rsplit_once("{}").filter(|_| is_alike)
}

/// Sets the library's translator. Returns `true` if there was one before.
#[inline]
pub fn set_translator<L: Library, T: Into<Cow<'static, str>>>(
    translator: impl Fn(&'static str) -> T + Send + Sync + 'static,
) -> bool {
    L::__translation().replace(Some(Box::new(move |text| translator(text).into())))
}

/// Removes the library's translator. Returns `true` if there was one.
#[inline]
pub fn clear_translator<L: Library>() -> bool {
    L::__translation().replace(None)
}
