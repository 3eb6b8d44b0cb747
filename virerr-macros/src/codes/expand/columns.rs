//! The columns of the runtime's `FactColumns` and `Docs`, which are one or two literals each for any number of rows.

use crate::codes::ast::OwnValue;
use crate::codes::fact::{FACTS, Fact, Takes};
use crate::codes::valid::{Value, Variant};
use crate::emit::emit;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens as _;

/// Adds the end of a text. It fits a `u32`, since source files are limited to 4 GiB.
pub(super) fn push_end(ends: &mut Vec<u8>, end: usize) {
    ends.extend_from_slice(&u32::try_from(end).unwrap_or(u32::MAX).to_le_bytes());
}

/// Adds a position in the list, which fits a `u16`.
fn push_place(places: &mut Vec<u8>, place: usize) {
    places.extend_from_slice(&u16::try_from(place).unwrap_or(u16::MAX).to_le_bytes());
}

/// Returns the facts of a list; `None` if no row has one.
pub(super) fn facts(rows: &[Variant], private: &TokenStream) -> Option<TokenStream> {
    let mut columns = TokenStream::new();
    let mut add = |name: &str, column: Option<TokenStream>| {
        if let Some(column) = column {
            let name = Ident::new(name, Span::call_site());
            emit!([name, column] => #name: #column,).to_tokens(&mut columns);
        }
    };
    let deprecated = |place: usize| texts(rows, &|row| row.facts.deprecated.as_ref().map(|it| &*it[place]), private);
    add("deprecated_since", deprecated(0));
    add("deprecated_note", deprecated(1));
    for fact in FACTS {
        add(fact.name, column(rows, fact, private));
    }
    add("own", own(rows, private));
    // If all columns are given, there is nothing to fill from `NONE`.
    (!columns.is_empty()).then(|| {
        emit! {[private, columns] =>
            const FACTS: &'static #private::FactColumns = {
                #[allow(clippy::needless_update)]
                static FACTS: #private::FactColumns = #private::FactColumns { #columns ..#private::FactColumns::NONE };
                &FACTS
            };
        }
    })
}

/// Returns the column of a fact; `None` if no row has it.
fn column(rows: &[Variant], fact: &Fact, private: &TokenStream) -> Option<TokenStream> {
    match fact.takes {
        Takes::Text(_) | Takes::Errno => texts(rows, &|row| row.facts.text(fact), private),
        Takes::File => files(rows, fact, private),
        Takes::Word(..) | Takes::Number(..) => {
            let (mut places, mut numbers) = (Vec::new(), Vec::new());
            for (place, row) in rows.iter().enumerate() {
                let Some(Value::Number(number)) = row.facts.value(fact) else { continue };
                push_place(&mut places, place);
                numbers.extend_from_slice(&number.to_le_bytes());
            }
            (!places.is_empty()).then(|| {
                let (places, numbers) = (Literal::byte_string(&places), Literal::byte_string(&numbers));
                emit!([private, places, numbers] => #private::NumberColumn { places: #places, numbers: #numbers })
            })
        }
    }
}

/// Returns the author's facts, a column each; `None` if no row has one.
fn own(rows: &[Variant], private: &TokenStream) -> Option<TokenStream> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        for (name, _) in &row.facts.own {
            if !names.contains(&&**name) {
                names.push(name);
            }
        }
    }
    let mut columns = TokenStream::new();
    for name in &names {
        let texts = texts(rows, &|row| row.facts.own_text(name), private);
        let texts = texts.unwrap_or_else(|| emit!([private] => #private::TextColumn::NONE));
        let (mut places, mut integers) = (Vec::new(), Vec::new());
        for (place, row) in rows.iter().enumerate() {
            let Some(OwnValue::Integer(integer)) = row.facts.own(name) else { continue };
            push_place(&mut places, place);
            integers.extend_from_slice(&integer.to_le_bytes());
        }
        let (places, integers) = (Literal::byte_string(&places), Literal::byte_string(&integers));
        let column = emit! {[private, name, texts, places, integers] =>
            #private::OwnColumn { name: #name, texts: #texts, places: #places, integers: #integers },
        };
        columns.extend(column);
    }
    (!names.is_empty()).then(|| emit!([columns] => &[#columns]))
}

/// Returns a column of texts; `None` if no row has one.
pub(super) fn texts<'a>(
    rows: &'a [Variant],
    text_of: &dyn Fn(&'a Variant) -> Option<&'a str>,
    private: &TokenStream,
) -> Option<TokenStream> {
    let (mut places, mut ends, mut text) = (Vec::new(), Vec::new(), String::new());
    for (place, row) in rows.iter().enumerate() {
        let Some(row) = text_of(row) else { continue };
        push_place(&mut places, place);
        text.push_str(row);
        push_end(&mut ends, text.len());
    }
    (!places.is_empty()).then(|| {
        let (places, ends) = (Literal::byte_string(&places), Literal::byte_string(&ends));
        emit!([private, places, ends, text] => #private::TextColumn { places: #places, ends: #ends, text: #text })
    })
}

/// Returns the column of the texts of files; `None` if no row has one.
fn files(rows: &[Variant], fact: &Fact, private: &TokenStream) -> Option<TokenStream> {
    let (mut places, mut texts) = (Vec::new(), TokenStream::new());
    for (place, row) in rows.iter().enumerate() {
        let Some(Value::File(file)) = row.facts.value(fact) else { continue };
        push_place(&mut places, place);
        let path = path(file);
        emit!([path] => ::core::include_str!(#path),).to_tokens(&mut texts);
    }
    (!places.is_empty()).then(|| {
        let places = Literal::byte_string(&places);
        emit!([private, places, texts] => #private::FileColumn { places: #places, texts: &[#texts] })
    })
}

/// Returns the absolute path of a file that is relative to the directory of `Cargo.toml`.
fn path(file: &Literal) -> TokenStream {
    emit!([file] => ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #file))
}

/// Makes the compiler expand the list again if the file changes.
pub(super) fn tracked(file: &Literal) -> TokenStream {
    let path = path(file);
    emit!([path] => const _: &[u8] = ::core::include_bytes!(#path);)
}
