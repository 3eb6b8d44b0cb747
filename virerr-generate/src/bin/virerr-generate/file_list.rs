//! The list of a file in any language, as it was read.

/// A code in the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct FileCode {
    /// The name: a symbol of C, a variant, or words.
    pub(crate) name: String,
    pub(crate) number: i32,
    /// The number as it is written, if it is hexadecimal: `0xC0000005`.
    pub(crate) hex: Option<String>,
    /// Empty if the file has none.
    pub(crate) message: String,
    pub(crate) docs: String,
    pub(crate) since: Option<String>,
    /// The detail form, with doubled braces.
    pub(crate) form: Option<String>,
}

impl FileCode {
    /// Sets a short comment as the message, and a long one as the documentation.
    pub(crate) fn set_comment(&mut self, text: &str) {
        // Many lists repeat the number.
        let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
        let text = if rest.len() < text.len() && !rest.starts_with(char::is_alphanumeric) {
            rest.trim_start_matches([' ', '-', ':', '.', ','])
        } else {
            text
        };
        if !text.contains(char::is_alphabetic) {
            return;
        }
        let is_short = !text.contains('\n') && text.len() <= 100 && !text.starts_with(['[', '(']) && text.contains(' ');
        if is_short {
            text.trim_end_matches('.').clone_into(&mut self.message);
        } else {
            text.clone_into(&mut self.docs);
        }
    }
}

/// The list of a file.
#[derive(Debug, Default)]
pub(crate) struct FileList {
    pub(crate) codes: Vec<FileCode>,
    /// The names are symbols of C, which stay as they are.
    pub(crate) are_symbols: bool,
    /// The documentation of the enum, if it has any.
    pub(crate) docs: String,
    /// Notes for the user.
    pub(crate) notes: Vec<String>,
}
