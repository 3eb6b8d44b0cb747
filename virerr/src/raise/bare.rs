//! A new error before anything is added: the texts that follow from its row and its detail, and all other parts.

use crate::record::{Message, Parts, Text, Texts};
use crate::table::Entry;
use std::panic::Location;

/// Returns the parts of an error before anything is added.
#[inline]
pub(super) fn bare_parts(code: Entry, domain: i32, location: Option<&'static Location<'static>>) -> Parts {
    Parts {
        code,
        domain,
        own_level: None,
        int1: -1,
        int2: -1,
        is_marked: false,
        has_own_texts: false,
        api_path: None,
        #[cfg(feature = "c")]
        exported: None,
        location,
        connection: None,
        source: None,
        sources_in_detail: 0,
    }
}

/// Returns the strings that follow from a row of the list and a detail.
pub(crate) fn catalogue_texts<'a>(code: Entry, detail: Option<&'a str>) -> Texts<'a> {
    let text = Text::Static(code.text());
    match detail {
        Some(detail) => detailed_texts(code, detail),
        None => bare_texts(Message::Whole(text), text),
    }
}

/// Returns the strings that follow from a row of the list and this detail.
#[inline(always)]
pub(super) fn detailed_texts(code: Entry, detail: &str) -> Texts<'_> {
    let [form, before, after] = code.detail_parts();
    bare_texts(Message::Detailed { before, detail, after }, Text::Static(form))
}

#[inline(always)]
fn bare_texts<'a>(message: Message<'a>, str1: Text<'a>) -> Texts<'a> {
    Texts { message, str1: Some(str1), str2: None, own_detail: None, str3: None, object: None }
}
