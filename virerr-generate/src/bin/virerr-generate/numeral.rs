//! Numbers as they are written in a file.

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
