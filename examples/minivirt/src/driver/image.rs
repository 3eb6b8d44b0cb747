//! The file of a saved domain: a magic word, the length of its XML, the XML.

use std::fs::File;
use std::io::{self, Read as _, Write as _};

use crate::{Error, ErrorCode, ErrorDomain, Minivirt, Result};

virerr::domain!(ErrorDomain::Test);

const MAGIC: &[u8; 15] = b"TestGuestMagic\0";

/// The reason why a file does not give a domain, for callers who match on it. It is a separate error type, which
/// handlers get with the code of each variant.
#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Minivirt, domain = ErrorDomain::Test)]
#[non_exhaustive]
pub enum ImageError {
    /// The file cannot be opened.
    #[error("cannot open domain image '{path}'")]
    #[to_error(errno)]
    Open {
        /// The file.
        path: String,
        /// The system's error.
        source: io::Error,
    },
    /// The file cannot be read, or ends early.
    #[error("domain image '{path}' has no whole {part}")]
    #[to_error(errno)]
    Cut {
        /// The file.
        path: String,
        /// The part that is incomplete.
        part: &'static str,
        /// The system's error.
        source: io::Error,
    },
    /// The file has another format.
    #[error("'{path}' is no domain image")]
    #[to_error(code = ErrorCode::InternalError)]
    Foreign {
        /// The file.
        path: String,
    },
    /// The connection cannot be used.
    #[error(transparent)]
    #[to_error(transparent)]
    Connection(#[from] Error),
}

pub(crate) fn write(path: &str, name: &str, xml: &str) -> Result<()> {
    let write = || {
        let length = u32::try_from(xml.len()).map_err(io::Error::other)?;
        let mut file = File::create(path)?;
        file.write_all(&[MAGIC, &length.to_le_bytes()[..], xml.as_bytes()].concat())
    };
    write().or_os_error_with(|| format!("cannot save domain '{name}' to '{path}'"))
}

pub(crate) fn read(path: &str) -> Result<String, ImageError> {
    let path = path.to_owned();
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(source) => return Err(ImageError::Open { path, source }),
    };
    let mut magic = [0; MAGIC.len()];
    match file.read_exact(&mut magic) {
        Ok(()) if magic == *MAGIC => {}
        Ok(()) => return Err(ImageError::Foreign { path }),
        Err(source) => return Err(ImageError::Cut { path, part: "header", source }),
    }
    xml(file).map_err(|source| ImageError::Cut { path, part: "description", source })
}

fn xml(mut file: File) -> io::Result<String> {
    let mut length = [0; 4];
    file.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    let mut xml = String::new();
    let read = file.take(length.into()).read_to_string(&mut xml)?;
    if read as u64 == u64::from(length) { Ok(xml) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
