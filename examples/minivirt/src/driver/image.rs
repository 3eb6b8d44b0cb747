//! The file that holds a saved domain: a magic word, the length of its XML, the XML.

use std::fs::File;
use std::io::{self, Read as _, Write as _};

use crate::{ErrorCode, ErrorDomain, Result};

virerr::domain!(ErrorDomain::Test);

const MAGIC: &[u8; 15] = b"TestGuestMagic\0";

pub(crate) fn write(path: &str, name: &str, xml: &str) -> Result<()> {
    let write = || {
        let length = u32::try_from(xml.len()).map_err(io::Error::other)?;
        let mut file = File::create(path)?;
        file.write_all(&[MAGIC, &length.to_le_bytes()[..], xml.as_bytes()].concat())
    };
    write().map_err(|err| virerr::os_error!(err, "cannot save domain '{name}' to '{path}'"))
}

pub(crate) fn read(path: &str) -> Result<String> {
    let mut file = File::open(path).map_err(|err| virerr::os_error!(err, "cannot open domain image '{path}'"))?;
    let mut magic = [0; MAGIC.len()];
    file.read_exact(&mut magic).map_err(|err| virerr::os_error!(err, "domain image '{path}' has no whole header"))?;
    virerr::ensure!(magic == *MAGIC, ErrorCode::InternalError, "'{path}' is no domain image");
    xml(file).map_err(|err| virerr::os_error!(err, "domain image '{path}' has no whole description"))
}

fn xml(mut file: File) -> io::Result<String> {
    let mut length = [0; 4];
    file.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    let mut xml = String::new();
    let read = file.take(length.into()).read_to_string(&mut xml)?;
    if read as u64 == u64::from(length) { Ok(xml) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
