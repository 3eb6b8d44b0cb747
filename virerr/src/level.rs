//! How bad an error is.

use core::fmt;

/// How severe an error is (libvirt's `virErrorLevel`).
///
/// The numbers are libvirt's and never change. [`Level::None`] is the level of an error whose severity is not known; it
/// does not mean success.
///
/// ```
/// use virerr::Level;
///
/// assert!(Level::Warning < Level::Error);
/// assert_eq!(Level::from_number(2), Some(Level::Error));
/// assert_eq!(Level::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(i32)]
pub enum Level {
    /// The severity is not known (`VIR_ERR_NONE`).
    None = 0,
    /// Something is wrong, but the call goes on (`VIR_ERR_WARNING`).
    Warning = 1,
    /// The call failed (`VIR_ERR_ERROR`).
    Error = 2,
}

impl Level {
    /// Returns the name; empty for `None`.
    #[inline]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Level::None => "",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// Returns the level's number: 0, 1 or 2.
    #[inline]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// Returns the level with this number, or `None` for numbers other than 0, 1 and 2.
    #[inline]
    pub const fn from_number(number: i32) -> Option<Self> {
        match number {
            0 => Some(Level::None),
            1 => Some(Level::Warning),
            2 => Some(Level::Error),
            _ => None,
        }
    }
}

/// Prints the word of the default printer's line: `error`, `warning` or nothing.
impl fmt::Display for Level {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
