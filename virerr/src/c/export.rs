//! Messages and version of a library for C.

use crate::library::Library;
use crate::printf::printf_form;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString, c_char, c_int};
use std::fmt;
use std::ptr;
use std::sync::OnceLock;

/// The messages of a library's codes as C strings; made when the first one is needed.
#[doc(hidden)]
pub struct CMessages(OnceLock<BTreeMap<c_int, [CString; 2]>>);

impl CMessages {
    #[expect(clippy::new_without_default, reason = "they are made in `const` context")]
    pub const fn new() -> Self {
        CMessages(OnceLock::new())
    }

    fn get<L: Library>(&self) -> &BTreeMap<c_int, [CString; 2]> {
        self.0.get_or_init(|| {
            let mut messages = BTreeMap::new();
            for row in L::catalogue().codes().rows() {
                let form = printf_form(row.detail_form().unwrap_or_default());
                messages.insert(row.number(), [row.text().to_owned(), form].map(until_nul));
            }
            if let Some(success) = L::STRUCT_PART.success {
                messages
                    .insert(success.number, [success.message, success.message].map(|text| until_nul(text.to_owned())));
            }
            messages
        })
    }
}

impl fmt::Debug for CMessages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CMessages").finish_non_exhaustive()
    }
}

fn until_nul(text: String) -> CString {
    CString::new(text).unwrap_or_else(|error| {
        let nul = error.nul_position();
        let mut text = error.into_vec();
        text.truncate(nul);
        CString::new(text).unwrap_or_default()
    })
}

/// Returns the message of a code or, with a detail, its detail form, in which `%s` stands for the detail
/// and `%%` for a percent sign. Returns NULL for a number that is not a code (libvirt's `virErrorMsg`). The string is valid forever.
pub fn error_message<L: Library>(code: c_int, detail: *const c_char) -> *const c_char {
    let _errno = super::errno::KeepErrno::new();
    let messages = L::__c_messages().get::<L>();
    let Some([message, form]) = messages.get(&code) else { return ptr::null() };
    let message: &'static CStr = if detail.is_null() { message } else { form };
    message.as_ptr()
}

/// Returns a package's version as a number: 1,000,000 × major + 1,000 × minor + patch.
pub const fn version(major: &str, minor: &str, patch: &str) -> c_int {
    number(major) * 1_000_000 + number(minor) * 1_000 + number(patch)
}

const fn number(text: &str) -> c_int {
    match c_int::from_str_radix(text, 10) {
        Ok(number) => number,
        Err(_) => 0,
    }
}
