//! Each text that `virerr_generate` makes from a list is accepted by the program that it is for.

mod c_header_compiles_everywhere;
mod c_table_has_every_message;
mod command_does_what_it_says;
mod committed_files_are_kept_current;
mod facts_of_the_authors_own_are_shown;
mod gettext_takes_the_template;
mod hexadecimal_numbers_are_shown_as_written;
mod journal_takes_the_catalog;
mod json_fits_its_schema;
mod library_without_domains;
mod links_lead_somewhere;
mod list_of_a_library_is_taken_by_every_tool;
mod message_ids_are_uuids;
mod no_file_has_a_nul;
mod numbers_are_published_once;
mod outputs_are_written_all_or_none;
mod page_for_a_browser_finds_codes;
mod pages_have_ranges;
mod pages_say_what_the_list_says;
mod python_has_every_row;
mod scratch;
mod template_makes_any_file;
mod terminal_page_is_safe_to_print;
mod typescript_has_every_row;
