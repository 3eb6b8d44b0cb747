//! What `define_codes!` emits. Logic lives in the runtime; what is here names its parts.

mod columns;
mod past;

use super::ast::docs_of;
use super::index::Index;
use super::valid::{Codes, Domains, Enum, Library, Past, Variant};
use columns::{to_bytes, tracked};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt as _;

/// The library struct, both enums, and their implementations.
pub(super) fn library(library: &Library) -> TokenStream {
    let Library { attrs, vis, ident, krate, .. } = library;
    let interface = quote!(#krate::__private::__interface!(#ident););
    let statics = statics(library);
    let codes = codes(&library.codes, ident, krate);
    let domains = domains(&library.domains, ident, krate);
    quote! {
        #(#attrs)*
        #vis struct #ident;
        #interface
        #statics
        #codes
        #domains
    }
}

/// What is one a library: its types, its roles, and its statics, which the runtime names.
fn statics(library: &Library) -> TokenStream {
    let Library { attrs, ident, name, prefix, lock, silent, krate, codes, domains, .. } = library;
    let private = quote!(#krate::__private);
    let docs = docs_of(attrs);
    let (lock, unpublished, tracked) = match lock {
        Some((name, unpublished)) => (quote!(#private::Some(#name)), &**unpublished, Some(tracked(name))),
        None => (quote!(#private::None), "", None),
    };
    let (code, domain) = (&codes.item.ident, &domains.item.ident);
    let has_deprecated = codes.rows.iter().any(|row| row.variant.facts.deprecated.is_some());
    let allow_deprecated = has_deprecated.then(|| quote!(#[allow(deprecated)]));
    let [internal, system, no_memory, invalid_arg, unsupported, panic] = std::array::from_fn(|role| &codes.roles[role]);
    quote! {
        impl #krate::Library for #ident {
            type Code = #code;
            type Domain = #domain;
            const NAME: &'static str = #name;
            #allow_deprecated
            const ROLES: #private::Roles<#code> = #private::Roles {
                internal: #code::#internal,
                system: #code::#system,
                no_memory: #code::#no_memory,
                invalid_arg: #code::#invalid_arg,
                unsupported: #code::#unsupported,
                panic: #code::#panic,
            };
            const SOURCE: &'static #private::Source =
                &#private::Source { prefix: #prefix, docs: #docs, lock: #lock, unpublished: #unpublished };
            const SILENT: bool = #silent;
            #private::__statics!(#ident);
        }
        #tracked
    }
}

/// The enum of codes.
fn codes(codes: &Codes, library: &Ident, krate: &Path) -> TokenStream {
    let variants: Vec<&Variant> = codes.rows.iter().map(|row| &row.variant).collect();
    let detail_at = codes.rows.iter().map(|row| row.form.find("{}").unwrap_or(0));
    let table = Table {
        texts: codes.rows.iter().map(|row| &*row.message).collect(),
        forms: codes.rows.iter().map(|row| &*row.form).collect(),
        detail_at: detail_at.flat_map(to_bytes).collect(),
        levels: codes.rows.iter().map(|row| row.level as u8).collect(),
    };
    let library = library_type(library);
    let list = List { item: &codes.item, variants: &variants, past: &codes.past, krate };
    let shared = list.shared(&table);
    let ident = &codes.item.ident;
    quote! {
        #shared
        #krate::__private::__code_facts!(#ident);
        impl #ident {
            /// What failed, in words: the message of an error without detail.
            pub const fn message(self) -> &'static str {
                self.__entry().text()
            }

            /// The message of an error with detail, with `{}` where the detail goes.
            pub const fn detail_form(self) -> &'static str {
                self.__entry().detail_form()
            }
        }
        /// The message.
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.message())
            }
        }
        impl #krate::Code for #ident {
            #library
            fn number(self) -> i32 {
                self as i32
            }
        }
    }
}

/// At the place of the library's name, for a library that is less visible than its enums.
fn library_type(library: &Ident) -> TokenStream {
    quote_spanned!(library.span()=> type Library = #library;)
}

/// The enum of domains.
fn domains(domains: &Domains, library: &Ident, krate: &Path) -> TokenStream {
    let variants: Vec<&Variant> = domains.rows.iter().map(|row| &row.variant).collect();
    let texts = domains.rows.iter().map(|row| &*row.title).collect();
    let table = Table { texts, forms: Vec::new(), detail_at: Vec::new(), levels: Vec::new() };
    let library = library_type(library);
    let list = List { item: &domains.item, variants: &variants, past: &domains.past, krate };
    let shared = list.shared(&table);
    let (unset, allow_deprecated) = (domains.unset(), list.allow_deprecated());
    let ident = &domains.item.ident;
    quote! {
        #shared
        #krate::__private::__domain_facts!(#ident);
        impl #ident {
            /// What the default printer calls this part of the library.
            pub const fn title(self) -> &'static str {
                self.__entry().text()
            }
        }
        /// The title.
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.title())
            }
        }
        impl #krate::Domain for #ident {
            #library
            #allow_deprecated
            const UNSET: Self = Self::#unset;
            fn number(self) -> i32 {
                self as i32
            }
        }
    }
}

/// The columns of the runtime's `Table` that the two kinds of list do not share.
struct Table<'a> {
    texts: Vec<&'a str>,
    forms: Vec<&'a str>,
    detail_at: Vec<u8>,
    levels: Vec<u8>,
}

/// What both enums are made of.
struct List<'a> {
    item: &'a Enum,
    variants: &'a [&'a Variant],
    past: &'a Past,
    krate: &'a Path,
}

impl List<'_> {
    /// The enum, its table, and the lookups that both kinds have. The lookups are generic functions of the runtime, so
    /// that the compiler evaluates the list of variants only where it generates code that uses it.
    fn shared(&self, table: &Table<'_>) -> TokenStream {
        let (ident, krate) = (&self.item.ident, self.krate);
        let private = quote!(#krate::__private);
        let (declaration, traits, allow_deprecated) = (self.declaration(), self.traits(), self.allow_deprecated());
        let idents = self.variants.iter().map(|variant| &variant.ident);
        let numbers: Vec<i32> = self.variants.iter().map(|variant| variant.number).collect();
        let (index, table) = (index(&numbers, &private), self.table(table));
        let docs = self.docs(&private);
        let facts = columns::facts(self.variants.iter().map(|variant| &variant.facts), &private);
        let (past, aliases) = (past::column(self.past, &private), past::constants(self.item, self.past));
        quote! {
            #declaration
            impl #private::Listed for #ident {
                const ALL: &'static [Self] = {
                    // Generic, though for nothing, so that the compiler evaluates the array only where it is used: to check
                    // that each value is a variant takes time that grows with the square of their number.
                    const fn rows<T>() -> &'static [#ident] {
                        const {
                            #allow_deprecated
                            &[#(#ident::#idents),*]
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
            impl #ident {
                /// All of them, in the order of the list.
                pub const ALL: &'static [Self] = #private::all();

                /// The published number.
                pub const fn number(self) -> i32 {
                    self as i32
                }

                /// The variant with this number; `None` for a number that none has.
                pub const fn from_number(number: i32) -> ::core::option::Option<Self> {
                    #private::from_number(number)
                }

                /// The C name.
                pub const fn symbol(self) -> &'static str {
                    self.__entry().symbol()
                }

                const fn __entry(self) -> #private::Entry {
                    #private::Entry::of::<Self>(self as i32)
                }
            }
            #aliases
            #traits
        }
    }

    /// What only the catalogue reads.
    fn docs(&self, private: &TokenStream) -> TokenStream {
        let Enum { attrs, ident, .. } = self.item;
        let (name, item) = (ident.unraw().to_string(), docs_of(attrs));
        let rows = self.variants.iter().map(|variant| Some(&*variant.docs).filter(|docs| !docs.is_empty()));
        let rows = columns::texts(rows, private).unwrap_or_else(|| quote!(#private::Texts::NONE));
        quote!(&#private::Docs { name: #name, item: #item, rows: #rows })
    }

    /// The static columns.
    fn table(&self, table: &Table<'_>) -> TokenStream {
        let krate = self.krate;
        let Table { texts, forms, detail_at, levels } = table;
        let (texts_len, forms_len) = (texts.len(), forms.len());
        let [detail_at, levels] = [detail_at, levels].map(|column| Literal::byte_string(column));
        let (mut names, mut name_ends) = (String::new(), Vec::new());
        for variant in self.variants {
            for name in [&variant.name, &variant.symbol] {
                names.push_str(name);
                name_ends.extend(to_bytes(names.len()));
            }
        }
        let name_ends = Literal::byte_string(&name_ends);
        quote! {
            {
                static TEXTS: [&str; #texts_len] = [#(#texts),*];
                static FORMS: [&str; #forms_len] = [#(#forms),*];
                static TABLE: #krate::__private::Table = #krate::__private::Table {
                    texts: &TEXTS,
                    forms: &FORMS,
                    detail_at: #detail_at,
                    levels: #levels,
                    names: #names,
                    name_ends: #name_ends,
                };
                &TABLE
            }
        }
    }

    fn declaration(&self) -> TokenStream {
        let Enum { attrs, vis, ident } = self.item;
        // A number that follows from the one before is left out: each that is written is an expression to evaluate.
        let mut next = None;
        let variants = self.variants.iter().map(|variant| {
            let Variant { attrs, ident, number, .. } = variant;
            let is_written = next != Some(*number);
            next = number.checked_add(1);
            let written = || {
                let mut literal = Literal::i32_unsuffixed(*number);
                literal.set_span(ident.span());
                literal
            };
            let number = is_written.then(written).into_iter();
            let variant = quote_spanned!(ident.span()=> #ident #(= #number)*,);
            quote!(#attrs #variant)
        });
        // At the place of the name, so that the compiler points there and not at the whole list.
        let item = quote_spanned!(ident.span()=> #vis enum #ident { #(#variants)* });
        quote! {
            #(#attrs)*
            #[derive(Clone, Copy, PartialEq, Eq)]
            #[non_exhaustive]
            #[repr(i32)]
            #item
        }
    }

    /// The standard traits. `Eq` is derived, or the variants could not be patterns; the rest would cost the compiler
    /// more when derived.
    fn traits(&self) -> TokenStream {
        let (ident, krate) = (&self.item.ident, self.krate);
        let name = ident.unraw().to_string();
        let result = quote!(::core::result::Result);
        quote! {
            /// By number.
            impl ::core::cmp::Ord for #ident {
                fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                    (*self as i32).cmp(&(*other as i32))
                }
            }
            impl ::core::cmp::PartialOrd for #ident {
                fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                    ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
                }
            }
            impl ::core::hash::Hash for #ident {
                fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                    state.write_i32(*self as i32);
                }
            }
            /// The variant's name.
            impl ::core::fmt::Debug for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(self.__entry().name())
                }
            }
            impl ::core::convert::From<#ident> for i32 {
                fn from(value: #ident) -> i32 {
                    value as i32
                }
            }
            impl ::core::convert::TryFrom<i32> for #ident {
                type Error = #krate::UnknownNumber;
                fn try_from(number: i32) -> #result<Self, #krate::UnknownNumber> {
                    Self::from_number(number).ok_or(#krate::UnknownNumber::new(number, #name))
                }
            }
            /// From the C name or the variant's name.
            impl ::core::str::FromStr for #ident {
                type Err = #krate::UnknownName;
                fn from_str(text: &str) -> #result<Self, #krate::UnknownName> {
                    #krate::__private::from_name(text).ok_or(#krate::UnknownName::new(#name))
                }
            }
        }
    }

    /// The table of all variants names deprecated ones too, which is no use of them.
    fn allow_deprecated(&self) -> Option<TokenStream> {
        self.variants.iter().any(|variant| variant.facts.deprecated.is_some()).then(|| quote!(#[allow(deprecated)]))
    }
}

fn index(numbers: &[i32], private: &TokenStream) -> TokenStream {
    match Index::new(numbers) {
        Index::Contiguous { first, len } => quote!(#private::Index::Contiguous { first: #first, len: #len }),
        Index::Dense { first, places } => {
            let places = Literal::byte_string(&places);
            quote!(#private::Index::Dense { first: #first, places: #places })
        }
        Index::Sparse { seeds, places, numbers, bucket_bits, slot_bits } => {
            let [seeds, places, numbers] = [seeds, places, numbers].map(|table| Literal::byte_string(&table));
            quote! {
                #private::Index::Sparse {
                    seeds: #seeds,
                    places: #places,
                    numbers: #numbers,
                    bucket_bits: #bucket_bits,
                    slot_bits: #slot_bits,
                }
            }
        }
    }
}
