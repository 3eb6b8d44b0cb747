//! The address of the library's pages.

use crate::diag::Diagnostics;
use syn::LitStr;

/// Returns the text before and after the symbol; reports anything but a URL, and returns `None` for it.
pub(super) fn around(literal: Option<&LitStr>, diag: &mut Diagnostics) -> Option<[String; 2]> {
    let literal = literal?;
    let address = literal.value();
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let (before, after) = address.split_once("{}").unwrap_or((&address, ""));
    if !is_web || !is_plain(before) || !is_plain(after) {
        let message = "the address of the pages is not a URL: write `https://acme.example/errors.html`, which gets `#` \
                       and the symbol, or `https://acme.example/{}.html`, where `{}` is the symbol";
        diag.at(literal.span(), message);
        return None;
    }
    let anchor = if before.len() == address.len() && !before.ends_with('#') { "#" } else { "" };
    Some([format!("{before}{anchor}"), after.to_owned()])
}

/// Returns `true` for characters that a URL can have.
fn is_plain(text: &str) -> bool {
    for byte in text.bytes() {
        if !byte.is_ascii_graphic() || br#"{}"<>\^`"#.contains(&byte) {
            return false;
        }
    }
    true
}
