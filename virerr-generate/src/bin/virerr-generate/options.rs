//! The options of `import`, and the rules about their values.

use crate::lock_file::is_release;
use crate::{Failure, names};
use std::ffi::OsString;
use std::path::{Component, Path};

/// The options.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) enum_name: Option<String>,
    pub(crate) prefix: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) output: Option<String>,
    pub(crate) lock: Option<String>,
    pub(crate) release: Option<String>,
    pub(crate) words: Vec<OsString>,
}

impl Options {
    /// Parses the arguments; `None` for `--help`.
    pub(crate) fn read(mut given: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let mut options = Options::default();
        while let Some(word) = given.next() {
            let place = match word.to_str() {
                Some("--help" | "-h") => return Ok(None),
                Some("--enum") => &mut options.enum_name,
                Some("--prefix") => &mut options.prefix,
                Some("--from") => &mut options.from,
                Some("--to") => &mut options.to,
                Some("--name") => &mut options.name,
                Some("--output" | "-o") => &mut options.output,
                Some("--lock") => &mut options.lock,
                Some("--release") => &mut options.release,
                Some(option) if option.starts_with('-') => {
                    let possible = "--enum, --prefix, --from, --to, --name, --output, --lock, --release, --help";
                    return Err(Failure::Usage(format!("there is no option {option}; possible: {possible}")));
                }
                _ => {
                    options.words.push(word);
                    continue;
                }
            };
            let value = given.next().and_then(|value| value.into_string().ok());
            let value = value.ok_or_else(|| Failure::Usage(format!("{} needs a value", word.display())))?;
            *place = Some(value);
        }
        options.check().map_err(Failure::Usage)?;
        Ok(Some(options))
    }

    /// Returns an error about a value with which the result would not compile.
    fn check(&self) -> Result<(), String> {
        let is_wrong = |value: &Option<String>, is_right: fn(&str) -> bool| value.clone().filter(|it| !is_right(it));
        if let Some(name) = is_wrong(&self.name, names::is_library) {
            return Err(format!(
                "{name:?} is not a name of a library: write ASCII letters, digits, `_` and `-`, with a letter first"
            ));
        }
        if let Some(release) = is_wrong(&self.release, |release| release == "unknown" || is_release(release)) {
            return Err(format!(
                "{release:?} is not a release: write a version that begins with a digit and has no \
                 spaces, such as \"0.4\", or \"unknown\""
            ));
        }
        if let Some(lock) = is_wrong(&self.lock, is_inside) {
            return Err(format!(
                "{lock:?} is not a lock file: write a path relative to the directory of `Cargo.toml`, and inside of it, \
                 with `/` between directories"
            ));
        }
        match self.output.as_deref() {
            Some("") => Err("--output needs the name of a file".to_owned()),
            _ => Ok(()),
        }
    }
}

/// Returns `true` for a path that `define_codes!` takes.
fn is_inside(path: &str) -> bool {
    let is_part = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    let names_a_file = !path.ends_with('/') && Path::new(path).file_name().is_some();
    names_a_file && Path::new(path).components().all(is_part) && !path.contains(['\\', '\n'])
}
