//! The contract of the runtime, kept: one module a promise.
//!
//! The letters and numbers (`B5`) name the rules of the contract: R the record, B the boundary, S the slots, H the
//! handlers, O the observers and captures, P the default printer, Q the subscribers and their queues, T the translator. Each module begins with its promise in words, and
//! a test's doc names the rule that is broken where it fails.

mod executor;
mod fixture;

mod absence_means_no_error;
mod again_is_reported;
mod api_function_is_named_with_its_path;
mod async_call_is_entered_poll_by_poll;
mod call_in_a_handler_tells_nobody;
mod capture_collects_what_its_thread_reports;
mod cause_is_printed_once;
mod clean_up_never_replaces_the_failure;
mod connection_cannot_dangle;
mod connection_slot_lasts;
mod context_changes_the_detail_alone;
mod debug_never_recurses;
mod detail_is_filled_in_once;
mod dropped_error_may_call_the_api;
mod error_belongs_to_the_innermost;
mod error_kept_inside_is_reported_by_each_call;
mod error_prints_for_people;
mod errors_that_move_at_random_are_reported_once;
mod failure_is_recorded_told_returned;
mod forked_child_fails_as_usual;
mod getters_give_owned_errors;
mod handler_cannot_step_out;
mod handler_in_use_lives;
mod handler_is_replaced_and_restored;
mod handler_may_do_anything;
mod handler_panic_is_contained;
mod handler_runs_on_the_failing_thread;
mod lag_is_told_in_place;
mod libraries_do_not_see_each_other;
mod long_chain_of_sources_is_dropped;
mod marked_error_is_not_reported_again;
mod messages_are_translated;
mod moved_error_is_reported_once;
mod named_values_are_any_expression;
mod nested_call_dispatches_once;
mod no_last_error_inside_a_call;
mod observer_is_notified_of_each_report;
mod observer_may_do_anything;
mod old_error_leaves_its_connections_slot;
mod one_receiver_is_told;
mod outside_runs_out_of_the_call;
mod panic_in_a_drop_does_no_harm;
mod panic_in_errors_is_caught;
mod panic_leaves_no_trace;
mod preserved_error_comes_back;
mod printer_cannot_be_forged;
mod printer_waits_for_no_lock;
mod printer_writes_one_line;
mod printer_writes_to_the_descriptor;
mod raising_function_is_named;
mod record_is_immutable;
mod record_tells_everything;
mod report_by_hand_ignores_the_mark;
mod report_is_told_by_hand;
mod report_macros_build_and_report;
mod scoped_handlers_end_in_any_order;
mod slot_changes_are_counted;
mod subscriber_hears_every_dispatch;
mod subscriber_is_a_stream;
mod subscriber_never_blocks_the_call;
mod subscriber_waits_for_errors;
mod subscribing_costs_the_same;
mod subscription_ends_with_its_subscriber;
mod system_error_tells_errno;
mod task_scope_has_its_own_slot;
mod thread_slot_is_the_threads_own;
mod thread_teardown;
mod translator_may_do_anything;
mod translator_panic_is_contained;
