//! The facts of rows, converted for Python.

use crate::catalogue::Row;
use crate::facts::{Category, Fact, LogLevel, Retry};
use crate::row_facts::__each_fact;

/// The names of the facts with what they say, and the facts of a row in the same order.
macro_rules! define {
    ($({$($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*})*) => {
        pub(super) const NAMES: &[(&str, &str)] = &[$($((stringify!($getter), concat!($says, ".")),)*)*];

        pub(super) fn of(row: Row) -> Vec<Option<Fact>> {
            vec![$($(row.$getter().map(Fact::from),)*)*]
        }
    };
}

__each_fact!([define]);

impl From<&'static str> for Fact {
    fn from(text: &'static str) -> Self {
        Fact::Text(text)
    }
}

impl From<i32> for Fact {
    fn from(number: i32) -> Self {
        Fact::Int(number.into())
    }
}

impl From<u16> for Fact {
    fn from(number: u16) -> Self {
        Fact::Int(number.into())
    }
}

impl From<Category> for Fact {
    fn from(category: Category) -> Self {
        Fact::Text(category.name())
    }
}

impl From<Retry> for Fact {
    fn from(retry: Retry) -> Self {
        Fact::Text(retry.name())
    }
}

impl From<LogLevel> for Fact {
    fn from(level: LogLevel) -> Self {
        Fact::Text(level.name())
    }
}
