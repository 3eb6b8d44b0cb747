//! A row as it was read, whatever language the file is written in.

/// A code as the file has it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
    /// Its name: a symbol of C, a variant, or words.
    pub(crate) name: String,
    pub(crate) number: i32,
    /// The number as it is written, where that is hexadecimal: `0xC0000005`.
    pub(crate) hex: Option<String>,
    /// Empty where the file has none.
    pub(crate) message: String,
    pub(crate) docs: String,
    pub(crate) since: Option<String>,
}

/// Everything that a file has.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) items: Vec<Item>,
    /// The names are C names that are to stay as they are.
    pub(crate) are_symbols: bool,
    /// The documentation of the enum, if it has any.
    pub(crate) docs: String,
    /// Notes for the user.
    pub(crate) notes: Vec<String>,
}

/// The part of a file that is asked for.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// An enum.
    pub(crate) item: Option<&'a str>,
    /// The beginning of macros or constants.
    pub(crate) prefix: Option<&'a str>,
    /// The first and the last of some macros.
    pub(crate) range: Option<(&'a str, &'a str)>,
}

/// The number as an `int` has it, which may be written as its 32 bits: `0xC0000005`.
pub(crate) fn number(value: i64) -> Option<i32> {
    i32::try_from(value).or_else(|_| u32::try_from(value).map(u32::cast_signed)).ok()
}

/// A hexadecimal number as a list has it, of a text that is one: without signs and suffixes.
pub(crate) fn hex(text: &str) -> Option<String> {
    let text = text.trim().replace(['_', '\''], "");
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let digits = digits.trim_end_matches(|suffix: char| !suffix.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().map(|_| format!("0x{digits}"))
}

/// A number in decimal or hexadecimal.
pub(crate) fn parse(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let value = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(digits) => i64::from(u32::from_str_radix(digits, 16).ok()?),
        None if digits.starts_with(|first: char| first.is_ascii_digit()) => digits.parse().ok()?,
        None => return None,
    };
    number(sign * value)
}

/// How much a name looks like that of a list of errors: the higher the more.
pub(crate) fn rank(name: &str) -> usize {
    let name = name.to_lowercase();
    let name = name.trim_end_matches("_e").trim_end_matches("_t").trim_end_matches('s');
    let ends = ["err", "error", "statu", "errno", "result", "code"];
    let end = ends.iter().rposition(|end| name.ends_with(end)).map(|place| place + 2);
    end.unwrap_or_else(|| usize::from(name.contains("err")))
}

/// The best of some named things with their sizes: one that is called like errors, or the only one.
pub(crate) fn choose<T>(all: &[T], name: impl Fn(&T) -> &str, size: impl Fn(&T) -> usize) -> Option<&T> {
    match all {
        [only] => Some(only),
        _ => all.iter().filter(|it| rank(name(it)) > 0).max_by_key(|it| (rank(name(it)), size(it))),
    }
}
