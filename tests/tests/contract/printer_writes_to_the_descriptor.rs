//! On Unix the default printer writes to file descriptor 2 itself, even if no other can be opened, and after another
//! file has replaced it (P4).
#![cfg(target_os = "linux")]

use crate::fixture::{library, run_with_stderr, stderr_of};
use std::fs::{self, File};
use std::os::fd::AsRawFd as _;

const LINE: &str = "acme: Test Driver error : domain not found: ";

/// P4
#[test]
fn line_is_written_while_no_file_can_be_opened() {
    let stderr = stderr_of(|| {
        library!();
        let limit = libc::rlimit { rlim_cur: 64, rlim_max: 64 };
        // SAFETY: the limit is valid for reads.
        assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit) }, 0);
        let files: Vec<_> = std::iter::from_fn(|| File::open("/dev/null").ok()).collect();
        fail("a").unwrap_err();
        drop(files);
    });
    assert_eq!(stderr, format!("{LINE}a\n"));
}

/// P4
#[test]
fn line_goes_where_the_descriptor_leads_now() {
    let path = std::env::temp_dir().join(format!("virerr-dup2-{}", std::process::id()));
    let stderr = stderr_of(|| {
        library!();
        fail("a").unwrap_err();
        // The child uses its own file name, and removes the file.
        let path = std::env::temp_dir().join(format!("virerr-dup2-{}", std::process::id()));
        let other = File::create(&path).unwrap();
        // SAFETY: both descriptors are open.
        let former = unsafe { libc::dup(2) };
        // SAFETY: as above; nothing relies on the file of descriptor 2.
        assert_eq!(unsafe { libc::dup2(other.as_raw_fd(), 2) }, 2);
        fail("b").unwrap_err();
        // SAFETY: as above.
        assert_eq!(unsafe { libc::dup2(former, 2) }, 2);
        fail("c").unwrap_err();
        let written = fs::read_to_string(&path).unwrap();
        fs::remove_file(&path).unwrap();
        assert_eq!(written, format!("{LINE}b\n"));
    });
    assert!(!path.exists());
    assert_eq!(stderr, format!("{LINE}a\n{LINE}c\n"));
}

/// P4
#[test]
fn closed_descriptor_does_no_harm() {
    run_with_stderr(std::process::Stdio::null(), || {
        library!();
        // SAFETY: nothing owns the descriptor, and nothing in this process relies on it.
        assert_eq!(unsafe { libc::close(2) }, 0);
        assert_eq!(fail("a").unwrap_err().detail(), Some("a"));
    });
}
