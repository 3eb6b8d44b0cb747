//! A library without `std` and without an allocator: its list, and its use.
//!
//! In the workspace it is built like any other crate, and virerr with `std`, because other crates turn that on.
//! `tests/built_alone.rs` builds it by itself with `--cfg freestanding`: code that links `std` or allocates does not
//! compile then. With `--cfg raising` it uses items that need `std`.
#![no_std]

#[cfg(freestanding)]
mod freestanding;
#[cfg(raising)]
mod raising;

use core::fmt::{self, Write as _};
use virerr::{Catalogue, Level};

virerr::define_codes! {
    /// A library for a machine with little memory.
    #[library(name = "acme")]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// The line is silent.
        #[level(warning)]
        Timeout = 7 => "no answer", "no answer from {}",
        /// The memory is worn out.
        Worn = 4000 => "memory cell is worn out",
        reserved 2..=6 "taken by the boot loader";
    }

    /// Which part failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The bus.
        Bus = 3 => "Bus Driver",
    }
}

virerr::domain!(ErrorDomain::Bus);

/// A library without domains, and a module that raises no errors.
pub mod bare {
    virerr::define_codes! {
        /// A library without domains.
        #[library(name = "bare")]
        pub struct Bare;

        /// What went wrong.
        pub enum ErrorCode {
            /// A bug.
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }

    virerr::domain!();

    /// Its domain.
    pub type Domain = <Bare as virerr::Library>::Domain;

    const _: () = assert!(Bare::catalogue().domains().name().is_empty());
}

/// The list, at compile time.
pub const CATALOGUE: &Catalogue = Acme::catalogue();

/// Everything that is `const`.
const _: () = {
    assert!(CATALOGUE.name().len() == 4 && CATALOGUE.c_prefix().len() == 4);
    assert!(CATALOGUE.codes().aliases().is_empty() && CATALOGUE.domains().retired().is_empty());
    assert!(matches!(ErrorCode::from_number(7), Some(ErrorCode::Timeout)) && ErrorCode::from_number(2).is_none());
    assert!(ErrorCode::Worn.number() == 4000 && ErrorCode::ALL.len() == 3);
    assert!(ErrorCode::Timeout.message().len() == 9 && ErrorCode::Timeout.detail_form().len() == 17);
    assert!(ErrorDomain::Bus.title().len() == 10 && ErrorDomain::Bus.symbol().len() == 13);
    let code = ErrorCode::Worn;
    assert!(code.help().is_none() && code.explain().is_none() && code.since().is_none());
    assert!(code.category().is_none() && code.errno().is_none() && code.http_status().is_none());
    assert!(code.retry().is_none() && code.log_level().is_none() && code.deprecated().is_none());
    assert!(ErrorDomain::Bus.help().is_none() && ErrorDomain::Bus.since().is_none());
};

/// Writes a description of a code, by its number, its symbol or its name.
///
/// # Errors
///
/// Those of what it is written to.
pub fn describe(out: &mut impl fmt::Write, text: &str) -> fmt::Result {
    let found = match text.parse::<i32>() {
        Ok(number) => ErrorCode::try_from(number).map_err(|unknown| write!(out, "{unknown}")),
        Err(_) => text.parse::<ErrorCode>().map_err(|unknown| write!(out, "{unknown}")),
    };
    let code = match found {
        Ok(code) => code,
        Err(written) => return written,
    };
    let level: Level = code.level();
    write!(out, "{} {code:?} {} {level}: {code} ({})", code.number(), code.symbol(), code.detail_form())?;
    match CATALOGUE.codes().with_number(code.into()) {
        Some(row) => write!(out, ": {} {:032x}", row.docs(), row.journal_message_id()),
        None => Err(fmt::Error),
    }
}

/// Writes the whole list, a line for each row.
///
/// # Errors
///
/// Those of what it is written to.
pub fn list(out: &mut impl fmt::Write) -> fmt::Result {
    let catalogue = Acme::catalogue();
    for row in catalogue.codes().rows().chain(catalogue.domains().rows()) {
        writeln!(out, "{} {} {}", row.number(), row.symbol(), row.text())?;
    }
    for domain in ErrorDomain::ALL {
        writeln!(out, "{}: {domain}", domain.row().name())?;
    }
    Ok(())
}

/// A text of limited length.
#[derive(Debug)]
pub struct Page {
    bytes: [u8; 1024],
    len: usize,
}

impl Page {
    /// Writes the output of this crate: its list, and a description of each of some codes.
    pub fn of(texts: &[&str]) -> Self {
        let mut page = Page { bytes: [0; 1024], len: 0 };
        // Text that does not fit is cut off, which the test detects.
        let _ = list(&mut page);
        for text in texts {
            let _ = describe(&mut page, text);
            let _ = page.write_char('\n');
        }
        page
    }

    /// Returns the text.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

impl fmt::Write for Page {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let free = self.bytes[self.len..].get_mut(..text.len()).ok_or(fmt::Error)?;
        free.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}
