//! The columns of the runtime's `Facts` and `Docs`: one or two literals each, however many rows the list has.

use crate::codes::valid::Facts;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

/// A number of a column. The list is in memory in one piece, and no source file is longer than 4 GiB.
pub(super) fn to_bytes(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// A place in the list, which has no more than `u16` can tell.
fn to_place(place: usize) -> [u8; 2] {
    u16::try_from(place).unwrap_or(u16::MAX).to_le_bytes()
}

/// The facts of a list; nothing where no row has any.
pub(super) fn facts<'a>(rows: impl Iterator<Item = &'a Facts> + Clone, private: &TokenStream) -> Option<TokenStream> {
    let text = |of: fn(&Facts) -> Option<&str>| texts(rows.clone().map(of), private);
    let number = |of: fn(&Facts) -> Option<i32>| numbers(rows.clone().map(of), private);
    let columns = [
        ("since", text(|row| row.since.as_deref())),
        ("deprecated_since", text(|row| row.deprecated.as_ref().map(|[since, _]| &**since))),
        ("deprecated_note", text(|row| row.deprecated.as_ref().map(|[_, note]| &**note))),
        ("help", text(|row| row.help.as_deref())),
        ("explain", files(rows.clone().map(|row| row.explain.as_ref().map(|explain| &explain.0)), private)),
        ("errno", text(|row| row.errno.as_deref())),
        ("category", number(|row| row.category)),
        ("http", number(|row| row.http)),
        ("retry", number(|row| row.retry)),
        ("log", number(|row| row.log)),
    ];
    let columns: Vec<TokenStream> = columns
        .into_iter()
        .filter_map(|(name, column)| {
            let name = quote::format_ident!("{name}");
            column.map(|column| quote!(#name: #column))
        })
        .collect();
    // In a list that has them all, nothing is left to be taken from `NONE`.
    (!columns.is_empty()).then(|| {
        quote! {
            const FACTS: &'static #private::Facts = {
                #[allow(clippy::needless_update)]
                static FACTS: #private::Facts = #private::Facts { #(#columns,)* ..#private::Facts::NONE };
                &FACTS
            };
        }
    })
}

/// A column of texts; nothing where no row has one.
pub(super) fn texts<'a>(rows: impl Iterator<Item = Option<&'a str>>, private: &TokenStream) -> Option<TokenStream> {
    let (mut places, mut ends, mut text) = (Vec::new(), Vec::new(), String::new());
    for (place, row) in rows.enumerate() {
        let Some(row) = row else { continue };
        places.extend(to_place(place));
        text.push_str(row);
        ends.extend(to_bytes(text.len()));
    }
    (!places.is_empty()).then(|| {
        let [places, ends] = [&places, &ends].map(|column| Literal::byte_string(column));
        quote!(#private::Texts { places: #places, ends: #ends, text: #text })
    })
}

/// A column of numbers; nothing where no row has one.
fn numbers(rows: impl Iterator<Item = Option<i32>>, private: &TokenStream) -> Option<TokenStream> {
    let (mut places, mut numbers) = (Vec::new(), Vec::new());
    for (place, row) in rows.enumerate() {
        let Some(number) = row else { continue };
        places.extend(to_place(place));
        numbers.extend(number.to_le_bytes());
    }
    (!places.is_empty()).then(|| {
        let [places, numbers] = [&places, &numbers].map(|column| Literal::byte_string(column));
        quote!(#private::Numbers { places: #places, numbers: #numbers })
    })
}

/// A column of the texts of files; nothing where no row has one.
fn files<'a>(rows: impl Iterator<Item = Option<&'a LitStr>>, private: &TokenStream) -> Option<TokenStream> {
    let (mut places, mut texts) = (Vec::new(), Vec::new());
    for (place, row) in rows.enumerate() {
        let Some(file) = row else { continue };
        places.extend(to_place(place));
        let path = path(file);
        texts.push(quote!(::core::include_str!(#path)));
    }
    (!places.is_empty()).then(|| {
        let places = Literal::byte_string(&places);
        quote!(#private::Files { places: #places, texts: &[#(#texts),*] })
    })
}

/// Where a file is that is named relative to the directory of `Cargo.toml`.
fn path(file: &LitStr) -> TokenStream {
    quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #file))
}

/// Makes the compiler look at the list again where the file changes.
pub(super) fn tracked(file: &LitStr) -> TokenStream {
    let path = path(file);
    quote!(
        const _: &[u8] = ::core::include_bytes!(#path);
    )
}
