//! The directory that pages go into, and what is there already.

use super::File;
use super::entry::{self, Kind};
use crate::catalogue::{Catalogue, Row};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `#[explain]` where a page would go, and the row that it explains. People call it like the symbol too, and
/// what they wrote would be lost.
pub(super) fn explanation_in_the_way(
    directory: &Path,
    pages: &[File],
    catalogue: &'static Catalogue,
) -> Option<(PathBuf, Row)> {
    let rows = Kind::BOTH.into_iter().flat_map(|kind| kind.list(catalogue).rows());
    let explanations: Vec<_> = rows.filter_map(|row| Some((row, entry::explanation(row)?))).collect();
    pages.iter().map(|page| directory.join(&page.path)).find_map(|path| {
        let text = entry::unmarked(&fs::read_to_string(&path).ok()?);
        let explanation = explanations.iter().find(|(_, explanation)| explanation.trim_end() == text.trim_end());
        explanation.map(|(row, _)| (path, *row))
    })
}
