//! The roles of codes, and their levels.

use crate::codes::ast::{List, Row};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use proc_macro2::Ident;

/// The purposes for which virerr itself needs a code. The others fall back to the first.
pub(in crate::codes) const ROLES: &[&str] = &["internal", "system", "no_memory", "invalid_arg", "unsupported", "panic"];

const LEVELS: [&str; 3] = ["none", "warning", "error"];

/// The runtime's `Level`.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(in crate::codes) enum Level {
    None = 0,
    Warning = 1,
    Error = 2,
}

/// Returns the variant of each role; none without the `internal` one, to which the others fall back.
pub(super) fn roles(list: &List, diag: &mut Diagnostics) -> Vec<Ident> {
    let mut given: [Option<&Ident>; ROLES.len()] = [None; ROLES.len()];
    for row in &list.rows {
        let Some(Read::Parsed(role)) = &row.attrs.role else { continue };
        let Some(place) = diag.place_of(role, ROLES, "role") else { continue };
        if let Some(first) = given[place] {
            diag.at(role.span(), format_args!("`{first}` has the role `{role}` already: only one row can have a role"));
        } else {
            given[place] = Some(&row.ident);
        }
    }
    let mut roles = Vec::new();
    let Some(internal) = given[0] else {
        if !list.is_empty() && list.has_all_rows && !has_misspelt_internal(list) {
            let ident = &list.ident;
            diag.at(
                ident.span(),
                format_args!(
                    "no row of `{ident}` has `#[role(internal)]`: write it above the code of failures whose cause is unknown, or add \
                     such a code"
                ),
            );
        }
        return roles;
    };
    for role in &given {
        roles.push(role.unwrap_or(internal).clone());
    }
    roles
}

/// Returns `true` if a row may have the `internal` role: one that could not be parsed, or that is nearly the same word.
fn has_misspelt_internal(list: &List) -> bool {
    for row in &list.rows {
        let is_near = match &row.attrs.role {
            None => false,
            Some(Read::Noted) => true,
            Some(Read::Parsed(role)) => {
                let role = role.to_string();
                role != ROLES[0] && nearest(&role, ROLES) == Some(ROLES[0])
            }
        };
        if is_near {
            return true;
        }
    }
    false
}

/// Returns the level of a row's errors.
pub(super) fn level(row: &Row, diag: &mut Diagnostics) -> Level {
    let Some(level) = &row.attrs.level else {
        return Level::Error;
    };
    match diag.place_of(level, &LEVELS, "level") {
        Some(0) => Level::None,
        Some(1) => Level::Warning,
        _ => Level::Error,
    }
}
