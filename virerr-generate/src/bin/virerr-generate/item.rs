//! A row as it was read, from a file in any language.

/// A code in the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
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

impl Item {
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
pub(crate) struct Read {
    pub(crate) items: Vec<Item>,
    /// The names are symbols of C, which stay as they are.
    pub(crate) are_symbols: bool,
    /// The documentation of the enum, if it has any.
    pub(crate) docs: String,
    /// Notes for the user.
    pub(crate) notes: Vec<String>,
}

/// The part of a file to read.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// The name of an enum.
    pub(crate) item: Option<&'a str>,
    /// The prefix of macros or constants.
    pub(crate) prefix: Option<&'a str>,
    /// The first and the last macro.
    pub(crate) range: Option<(&'a str, &'a str)>,
}

/// Converts the number to an `int`; it may also be written as the 32 bits of one: `0xC0000005`.
pub(crate) fn number(value: i64) -> Option<i32> {
    i32::try_from(value).or_else(|_| u32::try_from(value).map(u32::cast_signed)).ok()
}

/// Returns a hexadecimal number in the form of a list, without sign and suffixes; `None` for any other text.
pub(crate) fn hex(text: &str) -> Option<String> {
    let text = text.trim().replace(['_', '\''], "");
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let digits = digits.trim_end_matches(|suffix: char| !suffix.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().map(|_| format!("0x{digits}"))
}

/// Parses a decimal number, or a hexadecimal one, which may be the 32 bits of a number with a sign.
pub(crate) fn parse(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(digits) if sign == 1 => u32::from_str_radix(digits, 16).ok().map(u32::cast_signed),
        Some(digits) => i32::try_from(-i64::from(u32::from_str_radix(digits, 16).ok()?)).ok(),
        None if digits.starts_with(|first: char| first.is_ascii_digit()) => text.parse().ok(),
        None => None,
    }
}

/// Returns `true` if the text is a number, even one that a list cannot have.
pub(crate) fn is_number(text: &str) -> bool {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let is_hex = hex.is_some_and(|hex| !hex.is_empty() && hex.chars().all(|digit| digit.is_ascii_hexdigit()));
    is_hex || digits.starts_with(|first: char| first.is_ascii_digit()) && digits.parse::<f64>().is_ok()
}

/// Returns the reason why a list cannot have the number of this text.
pub(crate) fn misfit(text: &str) -> String {
    let is_whole = !text.contains(['.', 'e', 'E']) || text.contains(['x', 'X']);
    let reason = if is_whole && is_number(text) { "does not fit in 32 bits with a sign" } else { "is not an integer" };
    format!("`{}` {reason}", text.trim())
}

/// Returns how much a name looks like that of a list of errors, with the best highest.
pub(crate) fn rank(name: &str) -> usize {
    let name = name.to_lowercase();
    let name = name.trim_end_matches("_e").trim_end_matches("_t").trim_end_matches('s');
    let has_end = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    match name.contains("err") {
        true if has_end(&["code"]) => 3,
        _ if has_end(&["err", "error", "statu", "errno", "result", "code"]) => 2,
        is_like => usize::from(is_like),
    }
}

/// A part of a file that could be its list.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) name: String,
    /// The option that takes it.
    pub(crate) option: String,
    pub(crate) size: usize,
}

impl Candidate {
    pub(crate) fn item(name: &str, size: usize) -> Self {
        Candidate { name: name.to_owned(), option: format!("--enum {name}"), size }
    }

    pub(crate) fn prefix(name: &str, size: usize) -> Self {
        Candidate { name: name.to_owned(), option: format!("--prefix {name}"), size }
    }
}

/// Returns the note about a choice between several candidates.
pub(crate) fn unchosen(chosen: Candidate, mut others: Vec<Candidate>) -> Option<String> {
    const SHOWN: usize = 8;
    others.sort_by_key(|it| std::cmp::Reverse((rank(&it.name), it.size)));
    let count = others.len();
    let shown: Vec<_> = others.iter().take(SHOWN).map(|it| format!("{} ({})", it.option, it.size)).collect();
    let more = if count > SHOWN { format!(", and {} more", count - SHOWN) } else { String::new() };
    let Candidate { option, size, .. } = chosen;
    (count > 0)
        .then(|| format!("the codes of {option} ({size}) are imported; the file also has {}{more}", shown.join(", ")))
}

/// Returns the largest of the things whose names look most like errors, or the only thing.
pub(crate) fn choose<T>(all: &[T], name: impl Fn(&T) -> &str, size: impl Fn(&T) -> usize) -> Option<&T> {
    match all {
        [only] => Some(only),
        _ => all.iter().filter(|it| rank(name(it)) > 0).max_by_key(|it| (rank(name(it)), size(it))),
    }
}
