//! Writes either all files or none.
//!
//! The program `virerr-generate` includes this source too.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process;

/// The file that cannot be written, and the error of the system. All files are unchanged.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) path: PathBuf,
    pub(crate) source: io::Error,
}

/// Writes these files and creates missing directories. Returns for each file whether it has changed: a file that has
/// the text already is not written, so that nothing is rebuilt.
pub(crate) fn all(files: &[(PathBuf, String)]) -> Result<Vec<bool>, Refused> {
    let mut stage = Stage::default();
    let mut changed = Vec::with_capacity(files.len());
    for (path, text) in files {
        let refused = |source| Refused { path: path.clone(), source };
        changed.push(stage.add(path, text).map_err(refused)?);
    }
    stage.commit()?;
    Ok(changed)
}

/// The new files, each next to the file that it will replace. Until they are committed, nothing has changed but new
/// directories.
#[derive(Default)]
pub(crate) struct Stage {
    files: Vec<Staged>,
    /// The directories that were created, outer ones first.
    directories: Vec<PathBuf>,
}

struct Staged {
    /// The file to replace.
    path: PathBuf,
    /// The new file; `None` if the old one is a device or a pipe, which is written to directly.
    temporary: Option<PathBuf>,
    text: String,
    /// The former contents of the file.
    former: Option<Vec<u8>>,
}

impl Stage {
    /// Prepares a file. Returns `false` if the file is current.
    pub(crate) fn add(&mut self, path: &Path, text: &str) -> io::Result<bool> {
        let is_present = path.exists();
        // A symbolic link is kept, and its target is replaced.
        let path = if is_present { path.canonicalize()? } else { path.to_owned() };
        let text = text.to_owned();
        if !is_present {
            let directory = self.directory_of(&path)?;
            let temporary = Some(self.temporary(&directory, &text)?);
            self.files.push(Staged { path, temporary, text, former: None });
            return Ok(true);
        }
        let metadata = path.metadata()?;
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !metadata.is_file() {
            self.files.push(Staged { path, temporary: None, text, former: None });
            return Ok(true);
        }
        let former = fs::read(&path)?;
        if former == text.as_bytes() {
            return Ok(false);
        }
        if metadata.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let directory = self.directory_of(&path)?;
        let temporary = self.temporary(&directory, &text)?;
        fs::set_permissions(&temporary, metadata.permissions())?;
        self.files.push(Staged { path, temporary: Some(temporary), text, former: Some(former) });
        Ok(true)
    }

    /// Returns the directory of a file, and creates it if it is missing.
    fn directory_of(&mut self, path: &Path) -> io::Result<PathBuf> {
        let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let is_missing = |directory: &&Path| !directory.as_os_str().is_empty() && !directory.exists();
        let missing: Vec<_> = directory.ancestors().take_while(is_missing).map(Path::to_owned).collect();
        for directory in missing.into_iter().rev() {
            fs::create_dir(&directory)?;
            self.directories.push(directory);
        }
        Ok(directory.to_owned())
    }

    /// Writes a text to a new file in a directory. Its name is short, even if the final name is long.
    fn temporary(&mut self, directory: &Path, text: &str) -> io::Result<PathBuf> {
        let path = directory.join(format!(".virerr-{}-{}", process::id(), self.files.len()));
        let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        let written = file.write_all(text.as_bytes());
        if written.is_err() {
            let _ = fs::remove_file(&path);
        }
        written.map(|()| path)
    }

    /// Moves the new files to their places. If one fails, those that were moved are restored.
    pub(crate) fn commit(mut self) -> Result<(), Refused> {
        for done in 0..self.files.len() {
            let Staged { path, temporary, text, .. } = &self.files[done];
            let put = match temporary {
                Some(temporary) => fs::rename(temporary, path),
                None => File::options().write(true).open(path).and_then(|mut file| file.write_all(text.as_bytes())),
            };
            if let Err(source) = put {
                let refused = Refused { path: path.clone(), source };
                self.files[..done].iter().for_each(Staged::undo);
                self.files.drain(..done);
                return Err(refused);
            }
        }
        self.files.clear();
        self.directories.clear();
        Ok(())
    }
}

impl Staged {
    fn undo(&self) {
        // If this fails too, only the first failure is reported.
        let _ = match (&self.former, &self.temporary) {
            (Some(former), _) => fs::write(&self.path, former),
            (None, Some(_)) => fs::remove_file(&self.path),
            (None, None) => Ok(()),
        };
    }
}

/// Removes the new files and directories that are left.
impl Drop for Stage {
    fn drop(&mut self) {
        for temporary in self.files.iter().filter_map(|file| file.temporary.as_ref()) {
            let _ = fs::remove_file(temporary);
        }
        for directory in self.directories.iter().rev() {
            let _ = fs::remove_dir(directory);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;
    use std::env;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process;

    /// A directory that is removed after the test.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let directory = env::temp_dir().join(format!("virerr-generate-{name}-{}", process::id()));
            fs::create_dir_all(&directory).unwrap();
            Scratch(directory)
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.join(name)
        }

        fn names(&self) -> Vec<String> {
            let names = fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<_> = names.collect();
            names.sort();
            names
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    /// Replaces the last file by something else after all were prepared.
    #[test]
    fn files_that_were_put_go_back_where_a_later_one_cannot_be() {
        let scratch = Scratch::new("undone");
        let [old, new, blocked] = ["old", "new", "blocked"].map(|name| scratch.path(name));
        fs::write(&old, "old\n").unwrap();
        let mut stage = Stage::default();
        for path in [&old, &new, &blocked] {
            assert!(stage.add(path, "made\n").unwrap());
        }
        assert_eq!(text(&old), "old\n");
        fs::create_dir_all(blocked.join("something")).unwrap();
        let refused = stage.commit().unwrap_err();
        assert_eq!(refused.path, blocked);
        assert_eq!(text(&old), "old\n");
        assert_eq!(scratch.names(), ["blocked", "old"]);
    }

    #[test]
    fn prepared_files_and_their_directories_go_where_one_is_refused() {
        let scratch = Scratch::new("dropped");
        let mut stage = Stage::default();
        stage.add(&scratch.path("a/b/c"), "made\n").unwrap();
        stage.add(&scratch.path("d"), "made\n").unwrap();
        assert!(scratch.path("a/b").exists());
        drop(stage);
        assert!(scratch.names().is_empty());
    }
}
