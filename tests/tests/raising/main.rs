//! The raising macros find the domain of their module, in every edition.

mod bare;
mod codes;
mod module_finds_its_domain;
mod module_without_a_domain;
