//! The page of the documentation shows what is logged.
