//! `define_codes!`: the two enums, their tables, and the library.

mod exact_lookup;
mod list_of_1000;
mod list_of_114;
mod pages_have_addresses;
mod postgresql_list;

mod all_is_in_the_order_of_the_list;
mod attributes_are_passed_on;
mod catalogue_is_the_whole_list;
mod codes_are_plain_values;
mod codes_are_usable_in_const_and_patterns;
mod conversions_say_what_failed;
mod deprecated_rows_warn_at_use_only;
mod detail_form_defaults_to_message_and_detail;
mod every_errno_of_posix_has_its_number;
mod every_number_finds_its_row;
mod every_row_of_postgresql_is_found;
mod facts_are_returned;
mod facts_of_the_authors_own_are_given;
mod hexadecimal_numbers_mean_their_bits;
mod level_comes_from_the_row;
mod libraries_stand_side_by_side;
mod library_turns_panics_into_errors;
mod lists_are_made_by_macros;
mod reserved_numbers_are_no_codes;
mod roles_fall_back_to_internal;
mod rows_are_read_from_the_traits;
mod rows_say_what_is_required;
mod silent_libraries_print_nothing;
mod success_is_not_a_code;
mod symbols_are_c_names;
mod texts_have_braces;
