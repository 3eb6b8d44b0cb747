//! The settings of a library: `#[library(…)]`.

#[cfg(feature = "c")]
use super::c;
use crate::attribute::Attribute;
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest, place_of, suggestion};
use crate::expression::until_comma;
use crate::{read, runtime};
use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Meta, Token};

/// `#[library(…)]`.
pub(in crate::codes) struct Settings {
    pub(in crate::codes) name: Option<Read<LitStr>>,
    pub(in crate::codes) c_prefix: Option<Read<LitStr>>,
    /// The templates of the symbols.
    pub(in crate::codes) code_symbols: Option<Read<LitStr>>,
    pub(in crate::codes) domain_symbols: Option<Read<LitStr>>,
    /// The detail form of rows without one.
    pub(in crate::codes) detail_form: Option<LitStr>,
    /// The words of `require(…)`.
    pub(in crate::codes) require: Option<Vec<Ident>>,
    pub(in crate::codes) lock: Option<LitStr>,
    /// The URL of the pages.
    pub(in crate::codes) pages: Option<LitStr>,
    pub(in crate::codes) default_handler: Option<Ident>,
    pub(in crate::codes) log: Option<Ident>,
    pub(in crate::codes) panics: Option<Ident>,
    /// The word of `c(returns = …)`.
    #[cfg(feature = "c")]
    pub(in crate::codes) convention: Option<Ident>,
    pub(in crate::codes) krate: Option<TokenStream>,
}

/// The names of the settings.
const NAMES: [&str; 13] = [
    "name",
    "c_prefix",
    "code_symbols",
    "domain_symbols",
    "detail_form",
    "require",
    "lock",
    "pages",
    "default_handler",
    "log",
    "panics",
    "c",
    "crate",
];

/// An example of each setting, in the order of the names.
const EXAMPLES: [&str; 13] = [
    "`name = \"…\"`",
    "`c_prefix = \"…\"`",
    "`code_symbols = \"ACME_ERR_{}\"`",
    "`domain_symbols = \"ACME_FROM_{}\"`",
    "`detail_form = \"{}\"`",
    "`require(docs, help)`",
    "`lock = \"…\"`",
    "`pages = \"https://…\"`",
    "`default_handler = silent`",
    "`log = tracing` or `log = log`",
    "`panics = error`",
    "`c(returns = code)`",
    "`crate = path`",
];

impl Settings {
    pub(in crate::codes) const NONE: Settings = Settings {
        name: None,
        c_prefix: None,
        code_symbols: None,
        domain_symbols: None,
        detail_form: None,
        require: None,
        lock: None,
        pages: None,
        default_handler: None,
        log: None,
        panics: None,
        #[cfg(feature = "c")]
        convention: None,
        krate: None,
    };

    pub(super) fn read(&mut self, attr: &Attribute, diag: &mut Diagnostics) {
        // A missing name in `#[library]` is reported at the struct.
        let Meta::List(list) = &attr.meta else { return };
        let read = read::arguments(list, &mut |input| {
            read::separated(input, &mut |input| {
                let Ok(key) = input.call(Ident::parse_any) else {
                    // A lone text is most likely the name.
                    self.note("name");
                    return Err(input.error("expected a setting, such as `name = \"acme\"`"));
                };
                let name = key.to_string();
                if let Err(error) = self.read_one(&key, &name, input, diag) {
                    diag.push(error);
                    self.note(&name);
                    until_comma(input);
                }
                Ok(())
            })
        });
        if let Err(error) = read {
            diag.push(error);
        }
    }

    fn read_one(&mut self, key: &Ident, name: &str, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let Some(place) = place_of(name, &NAMES) else {
            return Err(self.unknown(key, name, input));
        };
        let was_set = match name {
            "c" => self.read_c(key, input, diag)?,
            "require" => self.read_required(key, EXAMPLES[place], input, diag)?,
            _ => match self.read_value(name, input) {
                Ok(was_set) => was_set,
                Err(error) => {
                    let span = if input.is_empty() { key.span() } else { error.span() };
                    return Err(syn::Error::new(span, format_args!("expected {}", EXAMPLES[place])));
                }
            },
        };
        if was_set {
            diag.at(key.span(), format_args!("`{name}` is set twice"));
        }
        Ok(())
    }

    /// Returns the error for an unknown setting. The meant one is not missing then.
    fn unknown(&mut self, key: &Ident, name: &str, input: ParseStream<'_>) -> syn::Error {
        let instead = match symbols_meant(name, input) {
            Some(instead) => {
                self.note("code_symbols");
                instead
            }
            None => suggestion(name, &NAMES),
        };
        if nearest(name, &NAMES) == Some("name") {
            self.note("name");
        }
        syn::Error::new(key.span(), format_args!("unknown setting `{name}`; {instead}"))
    }

    #[cfg(feature = "c")]
    fn read_c(&mut self, key: &Ident, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<bool> {
        let was_set = self.convention.is_some();
        if let Some(convention) = c::convention(key, input, diag)? {
            self.convention = Some(convention);
        }
        Ok(was_set)
    }

    #[cfg(not(feature = "c"))]
    #[expect(clippy::unused_self, reason = "with the feature it is used")]
    fn read_c(&self, key: &Ident, _: ParseStream<'_>, _: &Diagnostics) -> syn::Result<bool> {
        Err(syn::Error::new(key.span(), runtime::WITHOUT_C))
    }

    /// Adds the words of `require(…)`. Returns `true` if there was one before.
    fn read_required(
        &mut self,
        key: &Ident,
        example: &str,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<bool> {
        let mut words = match required_words(input) {
            Ok(words) => words,
            Err(error) => return Err(syn::Error::new(error.span(), format_args!("expected {example}"))),
        };
        if words.is_empty() {
            diag.at(key.span(), format_args!("`require` names nothing: write {example}"));
        }
        match &mut self.require {
            Some(all) => all.append(&mut words),
            none => {
                *none = Some(words);
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns the setting of a text on which the symbols depend.
    fn text(&mut self, name: &str) -> Option<&mut Option<Read<LitStr>>> {
        Some(match name {
            "name" => &mut self.name,
            "c_prefix" => &mut self.c_prefix,
            "code_symbols" => &mut self.code_symbols,
            "domain_symbols" => &mut self.domain_symbols,
            _ => return None,
        })
    }

    /// Records that a text could not be parsed, unless it was.
    pub(super) fn note(&mut self, name: &str) {
        if let Some(text @ None) = self.text(name) {
            *text = Some(Read::Noted);
        }
    }

    /// Parses the value of a setting. Returns `true` if it was given before.
    fn read_value(&mut self, name: &str, input: ParseStream<'_>) -> syn::Result<bool> {
        input.parse::<Token![=]>()?;
        if let Some(text) = self.text(name) {
            let was_set = matches!(text, Some(Read::Parsed(_)));
            *text = Some(Read::Parsed(input.parse()?));
            return Ok(was_set);
        }
        if name == "crate" {
            return Ok(self.krate.replace(runtime::named(input)?).is_some());
        }
        let text = match name {
            "detail_form" => &mut self.detail_form,
            "lock" => &mut self.lock,
            "pages" => &mut self.pages,
            _ => return self.read_word(name, input),
        };
        Ok(text.replace(input.parse()?).is_some())
    }

    fn read_word(&mut self, name: &str, input: ParseStream<'_>) -> syn::Result<bool> {
        let word = match name {
            "log" => &mut self.log,
            "panics" => &mut self.panics,
            _ => &mut self.default_handler,
        };
        Ok(word.replace(input.call(Ident::parse_any)?).is_some())
    }
}

/// Parses `(docs, help)`.
fn required_words(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let group: Group = input.parse()?;
    if group.delimiter() != Delimiter::Parenthesis {
        return Err(syn::Error::new(group.span(), "expected parentheses"));
    }
    let mut words = Vec::new();
    read::list(group.stream(), &mut |content| {
        words.push(content.call(Ident::parse_any)?);
        Ok(())
    })?;
    Ok(words)
}

/// Returns the line to write if a setting of another name sets the C names, such as `code_prefix = "CURLE_"`.
fn symbols_meant(name: &str, input: ParseStream<'_>) -> Option<String> {
    let (kind, rest) = name.split_once('_')?;
    let setting = match kind {
        "code" | "codes" | "error" | "errors" => "code_symbols",
        "domain" | "domains" => "domain_symbols",
        _ => return None,
    };
    let ahead = input.fork();
    let given = match read::sign(&ahead, "=").then(|| ahead.parse::<LitStr>()) {
        Some(Ok(literal)) => literal.value(),
        _ => "…".to_owned(),
    };
    let template = match rest {
        _ if given.contains('{') => given,
        "suffix" => format!("{{}}{given}"),
        _ => format!("{given}{{}}"),
    };
    Some(format!("write `{setting} = \"{template}\"`"))
}
