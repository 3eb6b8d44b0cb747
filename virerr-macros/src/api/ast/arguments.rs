//! The arguments of `#[vir_api]`.

#[cfg(feature = "c")]
use super::for_c::ForC;
use crate::diag::{Diagnostics, nearest};
use crate::expression::until_comma;
use crate::{read, runtime};
use proc_macro2::{Ident, Span, TokenStream};
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// The arguments of the attribute.
#[derive(Default)]
pub(in crate::api) struct Arguments {
    pub(in crate::api) conn: Option<Connection>,
    pub(in crate::api) krate: Option<TokenStream>,
    /// `future`: the function returns a future, although its type does not show that.
    pub(in crate::api) future: Option<Span>,
    /// `skip`: the function is not an API function of the block.
    pub(in crate::api) skip: Option<Span>,
    /// The arguments for C.
    #[cfg(feature = "c")]
    pub(in crate::api) for_c: ForC,
    /// `panics = …`: the runtime's function that sets how the call handles panics.
    pub(in crate::api) panics: Option<&'static str>,
}

/// `conn = …`
#[derive(Clone)]
pub(in crate::api) enum Connection {
    /// `conn = none`
    None,
    /// `conn = expression`
    Named(TokenStream),
}

/// All possible arguments.
#[cfg(not(feature = "c"))]
const POSSIBLE: &str = "`conn = expression`, `conn = none`, `crate = path`, `future`, `panics = error`, `skip`";
#[cfg(feature = "c")]
const POSSIBLE: &str = "`conn = expression`, `conn = none`, `crate = path`, `future`, `panics = error`, `skip`; for C, `c`, and after it `name = \"…\"`, \
                        `prefix = \"…\"`, `fail = expression`, `returns = code`, `returns = bool`, `error = err_out`";

impl Arguments {
    const NAMES: &'static [&'static str] = &["conn", "crate", "future", "panics", "skip"];

    /// Parses all arguments and reports every mistake.
    pub(in crate::api) fn parse(tokens: TokenStream, diag: &mut Diagnostics) -> Self {
        let mut arguments = Arguments::default();
        let read = read::list(tokens, &mut |input| arguments.parse_one(input, diag));
        if let Err(error) = read {
            diag.push(error);
        }
        arguments
    }

    fn parse_one(&mut self, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let key = input
            .call(Ident::parse_any)
            .map_err(|error| syn::Error::new(error.span(), format!("expected an argument; possible: {POSSIBLE}")))?;
        let name = key.to_string();
        #[cfg(not(feature = "c"))]
        if name == "c" {
            diag.at(key.span(), runtime::WITHOUT_C);
            // The rest belongs to the unknown argument.
            return input.parse::<TokenStream>().map(drop);
        }
        #[cfg(feature = "c")]
        if let Some(is_repeated) = self.for_c.parse(&key, input, diag)? {
            if is_repeated {
                diag.at(key.span(), format_args!("`{name}` is given twice"));
            }
            return Ok(());
        }
        if !Self::NAMES.contains(&&*name) {
            let rest = until_comma(input).to_string().replace(" ", "");
            diag.at(key.span(), unknown(&name, &rest));
            return Ok(());
        }
        let is_repeated = match &*name {
            "future" | "skip" => {
                if let Some(equals) = input.parse::<Option<Token![=]>>()? {
                    diag.at(equals.span, format_args!("`{name}` takes no value"));
                    let _ = until_comma(input);
                }
                let flag = if name == "skip" { &mut self.skip } else { &mut self.future };
                flag.replace(key.span()).is_some()
            }
            _ => self.parse_value(&name, key.span(), input, diag)?,
        };
        if is_repeated {
            diag.at(key.span(), format_args!("`{name}` is given twice"));
        }
        Ok(())
    }

    /// Parses the value of `conn`, `crate` or `panics`. Returns `true` if it was given before.
    fn parse_value(
        &mut self,
        name: &str,
        key: Span,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<bool> {
        input.parse::<Token![=]>().map_err(|error| {
            let span = if input.is_empty() { key } else { error.span() };
            syn::Error::new(span, format!("expected `=` after `{name}`; possible: {POSSIBLE}"))
        })?;
        if name == "crate" {
            return Ok(self.krate.replace(input.call(runtime::named)?).is_some());
        }
        if name == "panics" {
            let word = panics(input, key, diag)?;
            return Ok(self.panics.replace(word).is_some());
        }
        let value = until_comma(input);
        if value.is_empty() {
            let message = "expected a connection after `conn =`, such as `self` or `self.conn`, or `none`";
            return Err(syn::Error::new(key, message));
        }
        let connection = if value.to_string() == "none" { Connection::None } else { Connection::Named(value) };
        Ok(self.conn.replace(connection).is_some())
    }

    /// Returns the path of the runtime's private module. It has the given span unless the user set the path.
    pub(in crate::api) fn private(&self, span: Span) -> TokenStream {
        runtime::private(self.krate.as_ref(), span)
    }
}

/// Parses the handling of panics.
fn panics(input: ParseStream<'_>, key: Span, diag: &mut Diagnostics) -> syn::Result<&'static str> {
    let at = if input.is_empty() { key } else { input.span() };
    let word = input.call(Ident::parse_any);
    let rest = until_comma(input);
    let Some(word) = word.ok().filter(|_| rest.is_empty()) else {
        return Err(syn::Error::new(at, "expected `error` or `pass` after `panics =`"));
    };
    let is_error = diag.place_of(&word, &["error", "pass"], "panic strategy") == Some(0);
    Ok(if is_error { "catching" } else { "passing" })
}

/// Returns the message for an unknown argument: a misspelt one, or a connection without `conn =`.
fn unknown(name: &str, rest: &str) -> String {
    let is_value = rest.is_empty() || rest.starts_with('.');
    match nearest(name, Arguments::NAMES) {
        _ if name == "self" => format!("a connection is named with `conn`: write `conn = self{rest}`"),
        Some(nearest) => format!("unknown argument `{name}`; did you mean `{nearest}`?"),
        None if is_value => {
            format!("unknown argument `{name}`; for a connection write `conn = {name}{rest}`; possible: {POSSIBLE}")
        }
        None => format!("unknown argument `{name}`; possible: {POSSIBLE}"),
    }
}
