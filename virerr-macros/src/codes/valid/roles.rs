//! The roles of codes, and their levels.

use crate::codes::ast::{List, Row};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use proc_macro2::Ident;

/// The purposes for which virerr itself needs a code. The others fall back to the first.
pub(in crate::codes) const ROLES: &[&str] = &["internal", "system", "no_memory", "invalid_arg", "unsupported", "panic"];

pub(super) const LEVELS: [(&str, Level); 3] =
    [("none", Level::None), ("warning", Level::Warning), ("error", Level::Error)];

/// The runtime's `Level`.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(in crate::codes) enum Level {
    None = 0,
    Warning = 1,
    Error = 2,
}

/// Returns the variant of each role; `None` without the `internal` one, to which the others fall back.
pub(super) fn roles(list: &List, diag: &mut Diagnostics) -> Option<Vec<Ident>> {
    let mut given: [Option<&Ident>; ROLES.len()] = [None; ROLES.len()];
    for row in &list.rows {
        let Some(Read::Written(role)) = &row.attrs.role else { continue };
        let Some(place) = diag.place_of(role, ROLES, "role") else { continue };
        if let Some(first) = given[place] {
            diag.at(role.span(), format_args!("`{first}` has the role `{role}` already: only one row can have a role"));
        } else {
            given[place] = Some(&row.ident);
        }
    }
    let is_noted = |row: &Row| {
        let nearly = |role: &Ident| {
            let role = role.to_string();
            role != ROLES[0] && nearest(&role, ROLES) == Some(ROLES[0])
        };
        row.attrs.role.as_ref().is_some_and(|role| role.written().is_none_or(nearly))
    };
    let internal = given[0].or_else(|| {
        if !list.rows.is_empty() && list.has_all_rows && !list.rows.iter().any(is_noted) {
            let message = format!(
                "no row of `{}` has `#[role(internal)]`: write it above the code of failures whose cause is unknown, or add \
                 such a code",
                list.ident
            );
            diag.at(list.ident.span(), message);
        }
        None
    })?;
    let mut roles = Vec::new();
    for role in &given {
        roles.push(role.unwrap_or(internal).clone());
    }
    Some(roles)
}

/// Returns the level of a row's errors.
pub(super) fn level(row: &Row, diag: &mut Diagnostics) -> Level {
    let Some(level) = &row.attrs.level else {
        return Level::Error;
    };
    let [(none, _), (warning, _), (error, _)] = LEVELS;
    let place = diag.place_of(level, &[none, warning, error], "level");
    place.map_or(Level::Error, |place| LEVELS[place].1)
}
