//! A number of the list as its author wrote it, in decimal or hexadecimal.

use std::fmt;
#[cfg(feature = "files")]
use virerr::catalogue::List;
use virerr::catalogue::{Retired, Row, Success};

/// A number; its `Display` has the spelling of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) value: i32,
    pub(crate) hex: Option<&'static str>,
}

impl Number {
    pub(crate) fn of(row: Row) -> Self {
        Number { value: row.number(), hex: row.hex() }
    }

    pub(crate) fn of_retired(retired: &Retired) -> Self {
        Number { value: retired.number, hex: retired.hex }
    }

    pub(crate) fn of_success(success: Success) -> Self {
        Number { value: success.number, hex: success.hex }
    }

    /// Returns the number of a row with this value.
    #[cfg(feature = "files")]
    pub(crate) fn in_list(list: &'static List, value: i32) -> Self {
        list.with_number(value).map_or(Number { value, hex: None }, Number::of)
    }

    /// Returns the number as the list has it, followed by the decimal form if that differs.
    pub(crate) fn in_full(self) -> String {
        match self.hex {
            Some(hex) => format!("{hex} ({})", self.value),
            None => self.value.to_string(),
        }
    }

    /// Returns the hexadecimal digits if they would be a different number in a language with longer integers.
    #[cfg(feature = "files")]
    pub(crate) fn wrapped(self) -> Option<&'static str> {
        self.hex.filter(|hex| self.value < 0 && !hex.starts_with('-'))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hex {
            Some(hex) => f.pad(hex),
            None => self.value.fmt(f),
        }
    }
}
