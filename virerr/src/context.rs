//! Context: a text that a caller adds to the detail of an error that it passes on.

use crate::error::Error;
use crate::library::Library;
use crate::raise::catalogue_texts;
use crate::record::{Message, Record, Text, Texts};
use std::fmt::Display;

impl<L: Library> Error<L> {
    /// Adds a text before the detail, as in `<text>: <detail>`; without a detail, the text becomes the detail.
    ///
    /// The [`message`](Self::message), [`detail`](Self::detail) and [`str2`](Self::str2) change accordingly, and
    /// [`str1`](Self::str1) is the code's detail form. Everything else stays: the code, the place where it was raised,
    /// the connection, the source, and the mark of a reported error. An error of [`invalid_arg!`](crate::invalid_arg!)
    /// keeps its strings. If the error was raised with its own message or strings
    /// ([`ErrorBuilder::message`](crate::ErrorBuilder::message), `str1`, `str2`), the text is added before the message,
    /// and the strings stay.
    ///
    /// In a module with a [`domain!`](crate::domain!), every `Result` of such an error has `with_context`, which makes
    /// the text on failure only:
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// virerr::domain!(ErrorDomain::Xml);
    /// # fn main() {
    ///
    /// # type Result<T> = std::result::Result<T, virerr::Error<Acme>>;
    /// fn parse(text: &str) -> Result<()> {
    ///     virerr::ensure!(text.starts_with('<'), ErrorCode::XmlDetail, "no root element");
    ///     Ok(())
    /// }
    ///
    /// fn load(name: &str) -> Result<()> {
    ///     parse("").with_context(|| format!("domain '{name}'"))
    /// }
    ///
    /// let err = load("web1").unwrap_err();
    /// assert_eq!(err.message(), "XML description is invalid: domain 'web1': no root element");
    /// assert_eq!(err.detail(), Some("domain 'web1': no root element"));
    ///
    /// let err = virerr::error!(ErrorCode::NoDomain).context("while migrating");
    /// assert_eq!(err.message(), "domain not found: while migrating");
    /// # }
    /// ```
    #[cold]
    #[must_use = "making an error reports nothing: return it, as `bail!` does, or report it"]
    pub fn context(self, text: impl Display) -> Self {
        if self.record.parts().has_own_texts {
            return self.with_own_texts(text);
        }
        let detail = match self.detail() {
            Some(detail) => format!("{text}: {detail}"),
            None => text.to_string(),
        };
        let code = self.record.parts().code;
        let translated = L::__translation().message(code, Some(&detail));
        let mut texts = catalogue_texts(code, Some(&detail));
        if let Some(message) = &translated {
            (texts.message, texts.str2) = (Message::Whole(Text::Copied(message)), Some(Text::Copied(&detail)));
        }
        // In an argument error, these are the function and the argument.
        if self.record.own_detail().is_some() {
            (texts.str1, texts.str2) = (self.str1().map(Text::Copied), self.str2().map(Text::Copied));
            texts.own_detail = Some(Text::Copied(&detail));
        }
        self.with_texts(texts)
    }

    /// Adds the text before the message of an error whose message or strings do not follow from its code and detail.
    fn with_own_texts(&self, text: impl Display) -> Self {
        let message = format!("{text}: {}", self.message());
        self.with_texts(Texts {
            message: Message::Whole(Text::Copied(&message)),
            str1: self.str1().map(Text::Copied),
            str2: self.str2().map(Text::Copied),
            own_detail: None,
            str3: None,
            object: None,
        })
    }

    /// Returns an error with this message, `str1`, `str2` and detail, and everything else of this one.
    fn with_texts<'a>(&'a self, mut texts: Texts<'a>) -> Self {
        texts.str3 = self.str3().map(Text::Copied);
        texts.object = self.object().map(Text::Copied);
        Error::from_record(Record::new(self.record.parts().clone(), &texts))
    }
}

/// Adds context to the error of a result. [`domain!`](crate::domain!) imports it into its module.
#[doc(hidden)]
pub trait WithContext: Sized {
    /// Calls [`Error::context`] for the error, if there is one.
    fn with_context<C: Display>(self, text: impl FnOnce() -> C) -> Self;
}

impl<T, L: Library> WithContext for Result<T, Error<L>> {
    #[inline]
    fn with_context<C: Display>(self, text: impl FnOnce() -> C) -> Self {
        self.map_err(|err| err.context(text()))
    }
}
