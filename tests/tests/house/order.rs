//! An order of files, and the mistakes against it.

use crate::imports::imports;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files of a crate: each may import only those before it. The name of a file is its path in `src` without `.rs`; a
/// `mod.rs` has the name of its directory. `lib`, the front page, comes last and may import all.
pub(crate) struct House {
    pub(crate) order: &'static [&'static str],
    pub(crate) exceptions: &'static [Exception],
    /// Files that count as one with all files of their directory, whose imports from each other are not checked.
    pub(crate) rooms: &'static [&'static str],
}

impl House {
    /// Returns the name of a file in the order.
    fn name<'a>(&self, file: &'a str) -> &'a str {
        let is_of = |room: &&&str| file.strip_prefix(**room).is_some_and(|rest| rest.starts_with('/'));
        self.rooms.iter().find(is_of).map_or(file, |room| &file[..room.len()])
    }

    /// Returns the position of a file in the order.
    fn place(&self, name: &str) -> Option<usize> {
        if name == LIB { Some(self.order.len()) } else { self.order.iter().position(|&other| other == name) }
    }
}

/// An import of files below that is allowed.
pub(crate) struct Exception {
    pub(crate) file: &'static str,
    pub(crate) imports: &'static [&'static str],
    /// The reason, for readers of the list.
    #[expect(dead_code, reason = "for whoever reads the list")]
    pub(crate) because: &'static str,
}

/// The front page.
const LIB: &str = "lib";

/// Reads the files of a crate, and returns the name and text of each.
pub(crate) fn read(source: &Path) -> Vec<(String, String)> {
    let (mut files, mut directories) = (Vec::new(), vec![source.to_owned()]);
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).unwrap_or_else(|err| panic!("{}: {err}", directory.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source).unwrap().with_extension("").to_str().unwrap().replace('\\', "/");
                let name = name.strip_suffix("/mod").unwrap_or(&name).to_owned();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// Returns each mistake of these files, as text.
pub(crate) fn mistakes(house: &House, files: &[(String, String)]) -> Vec<String> {
    let mut mistakes = Vec::new();
    let mut all: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let names: Vec<&str> = files.iter().map(|(file, _)| &**file).collect();
    for (file, text) in files {
        let imports = imports(file, text, &names);
        all.entry(house.name(file)).or_default().extend(imports.iter().map(|import| house.name(import).to_owned()));
    }
    for (file, imports) in &all {
        let Some(own) = house.place(file) else {
            mistakes.push(format!("`{file}` is not in the order: say where it stands"));
            continue;
        };
        let exceptions: Vec<&str> = house
            .exceptions
            .iter()
            .filter(|other| other.file == *file)
            .flat_map(|other| other.imports)
            .copied()
            .collect();
        for import in imports {
            let is_below = house.place(import).is_some_and(|other| other > own);
            if is_below && !exceptions.contains(&&**import) {
                mistakes.push(format!("`{file}` imports `{import}`, which is below it in the order"));
            }
        }
        for exception in exceptions {
            if !imports.contains(exception) {
                mistakes.push(format!("`{file}` does not import `{exception}`: remove the exception"));
            }
        }
    }
    let excepted = house.exceptions.iter().map(|exception| &exception.file);
    for name in house.order.iter().chain(excepted).filter(|name| !all.contains_key(**name)) {
        mistakes.push(format!("`{name}` is listed, but there is no such file"));
    }
    mistakes
}
