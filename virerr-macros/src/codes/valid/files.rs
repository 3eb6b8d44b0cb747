//! Reads the files that a list names.

use std::path::{Component, Path, PathBuf};
use syn::LitStr;

/// The reason why a file cannot be read.
pub(super) struct Unreadable {
    pub(super) message: String,
    /// The file does not exist, and could be created.
    pub(super) is_absent: bool,
}

impl From<String> for Unreadable {
    fn from(message: String) -> Self {
        Unreadable { message, is_absent: false }
    }
}

/// Returns the text of a file that is relative to the directory of `Cargo.toml`, or an error about the path or the
/// file.
pub(super) fn read(literal: &LitStr) -> Result<String, Unreadable> {
    let name = literal.value();
    // A file outside of the package would not be published.
    let is_outside = |part: Component<'_>| matches!(part, Component::ParentDir);
    if name.is_empty() || Path::new(&name).has_root() || Path::new(&name).components().any(is_outside) {
        return Err(
            "the file must be in the package: write a path relative to the directory of `Cargo.toml`, without `..`"
                .to_owned()
                .into(),
        );
    }
    if name.contains('\\') {
        return Err(format!("write `{}`: `/` separates directories on every system", name.replace("\\", "/")).into());
    }
    let Some(directory) = std::env::var_os("CARGO_MANIFEST_DIR") else {
        return Err("the file cannot be found: the build does not set `CARGO_MANIFEST_DIR`".to_owned().into());
    };
    let path = PathBuf::from(directory).join(&name);
    match std::fs::read(&path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| format!("`{name}` is not UTF-8").into()),
        Err(_) if !path.exists() => {
            Err(Unreadable { message: format!("there is no file `{name}` next to `Cargo.toml`"), is_absent: true })
        }
        Err(error) => Err(format!("`{name}` cannot be read: {error}").into()),
    }
}
