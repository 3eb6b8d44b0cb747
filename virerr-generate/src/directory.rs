//! The directory of pages, and the files that are already in it.

use crate::File;
use crate::entry::{self, Kind};
use crate::markdown::WAY_BACK;
use std::fs;
use std::path::{Path, PathBuf};
use virerr::catalogue::{Catalogue, Row};

/// Returns a file of `#[explain]` that a page would overwrite, and the row that it explains. Authors often name it
/// after the symbol too.
pub(crate) fn explanation_in_the_way(
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

/// Returns pages in the directory whose rows no longer exist: files that end like pages and are not among them.
pub(crate) fn left_over(directory: &Path, pages: &[File]) -> Vec<PathBuf> {
    let is_page = |path: &PathBuf| {
        let is_made = pages.iter().any(|page| path.file_name().is_some_and(|name| name == page.path.as_str()));
        let is_markdown = path.extension().is_some_and(|extension| extension == "md");
        is_markdown && !is_made && fs::read_to_string(path).is_ok_and(|text| entry::unmarked(&text).ends_with(WAY_BACK))
    };
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let mut left_over: Vec<_> = entries.map(|entry| entry.path()).filter(is_page).collect();
    left_over.sort();
    left_over
}

/// Returns the symbol of a page whose file name is longer than file systems allow.
pub(crate) fn too_long(pages: &[File]) -> Option<&str> {
    const LONGEST: usize = 255;
    let page = pages.iter().find(|page| page.path.len() > LONGEST)?;
    page.path.strip_suffix(".md")
}
