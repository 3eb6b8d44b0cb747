//! Reads the files that a list names.

use crate::diag::Diagnostics;
use std::path::{Path, PathBuf};
use syn::LitStr;

/// Returns the text of a file that is relative to the directory of `Cargo.toml`, or reports why it cannot be read;
/// `if_absent` is the advice for a file that could be created.
pub(super) fn read(literal: &LitStr, if_absent: &str, diag: &mut Diagnostics) -> Option<String> {
    let name = literal.value();
    let message = match path_of(&name) {
        Err(message) => message,
        Ok(path) => match std::fs::read(&path) {
            Ok(bytes) => match std::str::from_utf8(&bytes) {
                Ok(text) => return Some(text.to_owned()),
                Err(_) => format!("`{name}` is not UTF-8"),
            },
            Err(_) if !path.exists() => format!("there is no file `{name}` next to `Cargo.toml`{if_absent}"),
            Err(error) => format!("`{name}` cannot be read: {error}"),
        },
    };
    diag.at(literal.span(), message);
    None
}

/// Returns the path of a file, or an error about its name.
fn path_of(name: &str) -> Result<PathBuf, String> {
    // A file outside of the package would not be published.
    if name.is_empty() || Path::new(name).has_root() || format!("/{name}/").contains("/../") {
        return Err(
            "the file must be in the package: write a path relative to the directory of `Cargo.toml`, without `..`"
                .to_owned(),
        );
    }
    if name.contains('\\') {
        return Err(format!("write `{}`: `/` separates directories on every system", name.replace("\\", "/")));
    }
    match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(directory) => Ok(Path::new(&directory).join(name)),
        None => Err("the file cannot be found: the build does not set `CARGO_MANIFEST_DIR`".to_owned()),
    }
}
