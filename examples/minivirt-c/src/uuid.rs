//! UUIDs as C passes them.

use std::ffi::c_char;

use minivirt::Uuid;
use virerr::c::{Parameter, Refused, Value};

/// A UUID of 16 bytes that C passes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawUuid([u8; 16]);

impl RawUuid {
    /// Returns the text in libvirt's form.
    pub(crate) fn text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

// SAFETY: C passes NULL, which is refused, or 16 bytes.
unsafe impl Parameter for RawUuid {
    type C = *const [u8; 16];
    type Kept = *const [u8; 16];
    type Given<'k> = RawUuid;

    unsafe fn keep(uuid: *const [u8; 16]) -> *const [u8; 16] {
        uuid
    }

    unsafe fn get(uuid: &*const [u8; 16]) -> Result<Self, Refused> {
        // SAFETY: the promise of `keep`.
        let bytes = unsafe { uuid.as_ref() };
        bytes.copied().map(Self).ok_or(Refused::argument("must not be NULL"))
    }
}

/// The text of a UUID, in the caller's buffer of `VIR_UUID_STRING_BUFLEN` bytes.
pub(crate) struct UuidText(pub(crate) Uuid);

impl Value for UuidText {
    type C = [c_char; 37];

    fn into_c(self) -> [c_char; 37] {
        let text = self.0.to_string();
        let mut buffer = [0; 37];
        for (to, from) in buffer.iter_mut().zip(text.bytes()) {
            *to = from.cast_signed();
        }
        buffer
    }
}
