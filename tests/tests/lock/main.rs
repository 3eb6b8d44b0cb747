//! The life of a list: cargo builds a package with a lock file, publishes numbers, and rejects changes.

mod all_else_is_free;
mod branches_are_merged;
mod files_are_watched;
mod histories_are_replayed;
mod line_ends_of_every_system;
mod package;
mod releases_are_published;
mod success_stays;
mod what_was_published_stays;
