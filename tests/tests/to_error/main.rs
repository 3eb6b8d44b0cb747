//! Error types other than `Error`: `ToError`, its derive, and `Error::wrap`.
//!
//! The letters and numbers (`R5`) name the rules of the contract, as in `tests/contract`.

mod acme;

mod any_error_goes_into_a_newtype;
mod arguments_become_the_record;
mod boxed_error_is_reported_as_itself;
mod detail_is_the_types_own_text;
mod error_is_named_where_the_type_is_none;
mod failure_is_recorded_and_reported_once;
mod fields_are_in_scope;
mod parameters_are_carried_over;
mod question_mark_converts_into_the_librarys_error;
mod sources_are_kept_as_text;
mod system_error_has_errno;
mod transparent_variant_is_its_error;
mod types_have_every_shape;
mod wrapped_error_is_kept_as_the_cause;
