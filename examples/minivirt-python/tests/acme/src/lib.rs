//! Libraries whose modules are tested: `acme` for the functions, and `per_code`, `per_category` and `plain` for the
//! classes. All modules are in one file, which the tests copy under each name.

mod acme;
mod functions;
mod lists;
