//! The expansion of `define_codes!`. Logic is in the runtime; this code names its parts.

mod columns;
mod past;

use super::index::Index;
use super::valid::{Enum, Kind, Library, ROLES, Success};
use crate::emit::emit;
use crate::tokens::mixed_at;
use columns::{push_end, tracked};
use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _, format_ident};
use syn::ext::IdentExt as _;

/// Emits the library struct, its enums, and their implementations.
pub(super) fn library(library: &Library) -> TokenStream {
    let Library { attrs, vis, ident, krate, .. } = library;
    let private = emit!([krate] => #krate::__private);
    let statics = statics(library, &private);
    let codes = list(&library.codes, library, &private);
    let domains = library.domains.as_ref().map(|domains| list(domains, library, &private));
    let success = match &library.codes.past.success {
        Success::Unnamed => Some(emit!([] => , 0)),
        Success::Named(success) => {
            let (attrs, number) = (&success.attrs, Literal::i32_unsuffixed(success.number));
            Some(emit!([attrs, number] => , #attrs #number))
        }
        Success::Absent => None,
    };
    let attrs = &attrs.tokens;
    emit! {[attrs, vis, ident, private, success, statics, codes, domains] =>
        #attrs
        #vis struct #ident;
        #private::__interface!(#ident #success);
        #statics
        #codes
        #domains
    }
}

/// Emits the parts that a library has once: its types, its roles, and its statics.
fn statics(library: &Library, private: &TokenStream) -> TokenStream {
    let Library { attrs, ident, name, prefix, lock, pages, silent, panics, log, krate, codes, domains, .. } = library;
    let docs = &attrs.docs;
    let (lock, unpublished, tracked) = match lock {
        Some((name, unpublished)) => {
            (emit!([private, name] => #private::Some(#name)), &**unpublished, Some(tracked(name)))
        }
        None => (emit!([private] => #private::None), "", None),
    };
    let success = past::success(&codes.past.success, private);
    #[cfg(feature = "c")]
    let convention = library.convention.map(|name| Ident::new(name, Span::call_site()));
    #[cfg(not(feature = "c"))]
    let convention = TokenStream::new();
    let panics = panics.then(|| emit!([] => const PANICS_ARE_ERRORS: bool = true;));
    let pages = pages.as_ref().map(|[before, after]| {
        emit! {[private, before, after] =>
            const PAGES: #private::Option<[&'static str; 2]> = #private::Some([#before, #after]);
        }
    });
    let logger = log.as_ref().map(|facade| logger(facade, private));
    let (code, domain, allow_deprecated) = (&codes.ident, domain_type(library), allow_deprecated(codes));
    let with_domains = Ident::new(if domains.is_some() { "WithDomains" } else { "WithoutDomains" }, Span::call_site());
    let mut roles = TokenStream::new();
    for (role, row) in ROLES.iter().zip(&codes.roles) {
        let role = Ident::new(role, Span::call_site());
        emit!([role, code, row] => #role: #code::#row,).to_tokens(&mut roles);
    }
    emit! {
        [krate, ident, code, domain, name, allow_deprecated, private, roles, prefix, docs, lock, unpublished, success,
         silent, pages, panics, logger, convention, with_domains, tracked] =>
        impl #krate::Library for #ident {
            type Code = #code;
            type Domain = #domain;
            const NAME: &'static str = #name;
            #allow_deprecated
            const ROLES: #private::Roles<#code> = #private::Roles { #roles };
            const STRUCT_PART: &'static #private::StructPart = &#private::StructPart {
                prefix: #prefix,
                docs: #docs,
                lock: #lock,
                unpublished: #unpublished,
                success: #success,
            };
            const SILENT: bool = #silent;
            #pages
            #panics
            #logger
            #private::__statics!(#ident #convention);
        }
        impl #private::#with_domains for #ident {}
        impl #krate::IsLibrary for #ident {
            type This = Self;
        }
        #tracked
    }
}

/// Returns the enum of domains, or the type that replaces it in a library without domains.
fn domain_type(library: &Library) -> TokenStream {
    let Library { ident, krate, domains, .. } = library;
    match domains {
        Some(domains) => domains.ident.to_token_stream(),
        None => emit!([krate, ident] => #krate::NoDomains<#ident>),
    }
}

/// Emits the logger of the library. Only the runtime knows its features, but the place for an error about a missing one
/// is known here.
fn logger(facade: &Ident, private: &TokenStream) -> TokenStream {
    let logger = format_ident!("__log_to_{facade}");
    let message = format!(
        "`log = {facade}` needs the feature `{facade}` of virerr: add `features = [\"{facade}\"]` to it in `Cargo.toml`"
    );
    let error = emit!(facade.span(), [message] => ::core::compile_error!(#message););
    emit!([private, logger, error] => #private::#logger!(#error);)
}

/// Emits an enum and its implementations.
fn list(list: &Enum, library: &Library, private: &TokenStream) -> TokenStream {
    let (ident, krate, library) = (&list.ident, &library.krate, &library.ident);
    let name = ident.unraw().to_string();
    // Both have the span of the library's name, for a library that is less visible than its enums.
    let in_library = emit!(mixed_at(library.span()), [krate] => #krate::Library);
    let domain = emit!(library.span(), [library, in_library] => type Domain = <#library as #in_library>::Domain;);
    let (declaration, listed) = (declaration(list), listed(list, &domain, private));
    let library = emit!(library.span(), [library] => type Library = #library;);
    let (interface, of_kind, unset) = match list.kind {
        Kind::Code => (emit!([] => __code), emit!([] => Code), None),
        Kind::Domain => {
            let (unset, allow_deprecated) = (list.unset(), allow_deprecated(list));
            let unset = emit!([allow_deprecated, unset] => #allow_deprecated const UNSET: Self = Self::#unset;);
            (emit!([] => __domain), emit!([] => Domain), Some(unset))
        }
    };
    let aliases = past::constants(list);
    // The traits come first: if one is derived too, the compiler then reports the derive.
    emit! {[private, ident, declaration, listed, interface, name, aliases, krate, of_kind, library, unset] =>
        #private::__traits!(#ident);
        #declaration
        #listed
        #private::#interface!(#ident, #name);
        #aliases
        impl #krate::#of_kind for #ident {
            #library
            #unset
            fn number(self) -> i32 {
                self as i32
            }
        }
    }
}

fn declaration(list: &Enum) -> TokenStream {
    let Enum { attrs, vis, ident, .. } = list;
    // Consecutive numbers are left out, since each explicit one is an expression to evaluate.
    let (mut next, mut variants) = (None, TokenStream::new());
    for row in &list.rows {
        row.attrs.to_tokens(&mut variants);
        let (name, span) = (&row.ident, row.ident.span());
        let is_written = next != Some(row.number);
        next = row.number.checked_add(1);
        variants.append(name.clone());
        let mut push = |mut token: TokenTree| {
            token.set_span(span);
            variants.append(token);
        };
        if is_written {
            push(Punct::new('=', Spacing::Alone).into());
            push(Literal::i32_unsuffixed(row.number).into());
        }
        push(Punct::new(',', Spacing::Alone).into());
    }
    // With the span of the name, errors point there and not at the whole list.
    let item = emit!(ident.span(), [vis, ident, variants] => #vis enum #ident { #variants });
    let attrs = &attrs.tokens;
    emit! {[attrs, item] =>
        #attrs
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        #[repr(i32)]
        #item
    }
}

/// Emits the list for the runtime. The look-ups are generic functions, so that the compiler evaluates the list of
/// variants only in code that uses it.
fn listed(list: &Enum, domain: &TokenStream, private: &TokenStream) -> TokenStream {
    let (ident, allow_deprecated) = (&list.ident, allow_deprecated(list));
    let (mut variants, mut numbers) = (TokenStream::new(), Vec::new());
    for row in &list.rows {
        // `ident::variant,`
        variants.append(ident.clone());
        variants.append(Punct::new(':', Spacing::Joint));
        variants.append(Punct::new(':', Spacing::Alone));
        variants.append(row.ident.clone());
        variants.append(Punct::new(',', Spacing::Alone));
        numbers.push(row.number);
    }
    let (index, table, docs) = (index(&numbers, private), table(list, private), docs(list, private));
    let (facts, past) = (columns::facts(&list.rows, private), past::column(&list.past, private));
    emit! {[private, ident, domain, allow_deprecated, variants, index, table, docs, facts, past] =>
        impl #private::Listed for #ident {
            #domain
            const ALL: &'static [Self] = {
                // It is generic only so that the compiler evaluates the array where it is used: the time to check that
                // each value is a variant grows with the square of their number.
                const fn rows<T>() -> &'static [#ident] {
                    const {
                        #allow_deprecated
                        &[#variants]
                    }
                }
                rows::<()>()
            };
            const INDEX: #private::Index = #index;
            const TABLE: &'static #private::Table = #table;
            const DOCS: &'static #private::Docs = #docs;
            #facts
            #past
        }
    }
}

/// Emits the parts that only the catalogue uses.
fn docs(list: &Enum, private: &TokenStream) -> TokenStream {
    let (name, item) = (list.ident.unraw().to_string(), &list.attrs.docs);
    let rows = columns::texts(&list.rows, &|row| Some(&*row.docs).filter(|docs| !docs.is_empty()), private);
    let rows = rows.unwrap_or_else(|| emit!([private] => #private::TextColumn::NONE));
    emit!([private, name, item, rows] => &#private::Docs { name: #name, item: #item, rows: #rows })
}

/// Returns the index of the last `{}`, or 0. `rfind` would be another kind of search to compile.
fn place_of_detail(form: &str) -> usize {
    let (mut place, mut from) = (0, 0);
    while let Some(at) = form[from..].find("{}") {
        place = from + at;
        from = place + 2;
    }
    place
}

/// Emits the static columns. The only text of a domain is its title.
fn table(list: &Enum, private: &TokenStream) -> TokenStream {
    let (mut texts, mut forms, mut detail_at, mut levels) = (TokenStream::new(), TokenStream::new(), vec![], vec![]);
    let (mut names, mut name_ends) = (String::new(), Vec::new());
    for row in &list.rows {
        push_text(&mut texts, &row.text);
        if list.kind == Kind::Code {
            push_text(&mut forms, &row.form);
            push_end(&mut detail_at, place_of_detail(&row.form));
            levels.push(row.level as u8);
        }
        for name in &[&row.name, &row.symbol] {
            names.push_str(name);
            push_end(&mut name_ends, names.len());
        }
    }
    let (texts_len, forms_len) = (list.rows.len(), levels.len());
    let (detail_at, levels) = (Literal::byte_string(&detail_at), Literal::byte_string(&levels));
    let name_ends = Literal::byte_string(&name_ends);
    let hex = columns::texts(&list.rows, &|row| row.facts.hex.as_deref(), private);
    let hex = hex.unwrap_or_else(|| emit!([private] => #private::TextColumn::NONE));
    emit! {[texts_len, texts, forms_len, forms, private, detail_at, levels, names, name_ends, hex] =>
        {
            static TEXTS: [&str; #texts_len] = [#texts];
            static FORMS: [&str; #forms_len] = [#forms];
            static TABLE: #private::Table = #private::Table {
                texts: &TEXTS,
                forms: &FORMS,
                detail_at: #detail_at,
                levels: #levels,
                names: #names,
                name_ends: #name_ends,
                hex: #hex,
            };
            &TABLE
        }
    }
}

fn push_text(list: &mut TokenStream, text: &str) {
    list.append(Literal::string(text));
    list.append(Punct::new(',', Spacing::Alone));
}

/// Allows the use of deprecated variants in the table of all variants.
fn allow_deprecated(list: &Enum) -> Option<TokenStream> {
    list.rows.iter().any(|row| row.facts.deprecated.is_some()).then(|| emit!([] => #[allow(deprecated)]))
}

fn index(numbers: &[i32], private: &TokenStream) -> TokenStream {
    let index = match Index::new(numbers) {
        Index::Contiguous { first, len } => {
            emit!([first, len] => Contiguous { first: #first, len: #len })
        }
        Index::Dense { first, places } => {
            let places = Literal::byte_string(&places);
            emit!([first, places] => Dense { first: #first, places: #places })
        }
        Index::Sparse { seeds, places, numbers, bucket_bits, slot_bits } => {
            let (seeds, places) = (Literal::byte_string(&seeds), Literal::byte_string(&places));
            let numbers = Literal::byte_string(&numbers);
            emit! {[seeds, places, numbers, bucket_bits, slot_bits] =>
                Sparse {
                    seeds: #seeds,
                    places: #places,
                    numbers: #numbers,
                    bucket_bits: #bucket_bits,
                    slot_bits: #slot_bits,
                }
            }
        }
    };
    emit!([private, index] => #private::Index::#index)
}
