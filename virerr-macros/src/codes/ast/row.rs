//! A row of a list.

use super::answers::{self, Line};
use super::line::{PAST_WORDS, comment, skip_line, skip_to_row};
use super::number::Number;
use super::parts::Parts;
use super::row_attrs::{Known, RowAttrs};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use crate::read;
use crate::tokens::is_one_of;
use crate::written::visibility;
use proc_macro2::{Group, Ident, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token, token};

/// A row: `#[…] Name = number => "text", "form"`.
pub(in crate::codes) struct Row {
    pub(in crate::codes) attrs: RowAttrs,
    pub(in crate::codes) ident: Ident,
    /// The name requires `r#`.
    pub(in crate::codes) is_keyword: bool,
    pub(in crate::codes) number: Read<Number>,
    /// The name that is written instead of the number, possibly the name of a row.
    pub(in crate::codes) named: Option<Ident>,
    pub(in crate::codes) text: Option<LitStr>,
    pub(in crate::codes) form: Option<LitStr>,
    /// The mistakes of a row without a number: the next free one, which the messages have, is not known yet.
    pub(in crate::codes) numberless: Vec<syn::Error>,
}

impl Row {
    /// Parses a row with the comma after it. Reports a mistake, keeps the parts that were parsed, and resumes after the
    /// row.
    pub(super) fn parse(
        input: ParseStream<'_>,
        list: &Ident,
        known: &Known,
        has_derive: bool,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let mut row = match Self::parse_name(input, known, has_derive, diag) {
            Ok(row) => row,
            Err(error) => {
                diag.push(error);
                skip_to_row(input);
                return None;
            }
        };
        if let Some(advice) = begins_no_row(&row.ident, input) {
            diag.at(row.ident.span(), format_args!("`{}` cannot begin a row; {advice}", row.ident));
            skip_line(input);
            return None;
        }
        // A variant of another enum may have fields.
        let has_fields = input.peek(token::Paren) || input.peek(token::Brace);
        let fields = if has_fields { input.parse().ok() } else { None };
        let rest = row.parse_rest(input, diag);
        if rest.is_err() || has_fields || !row.attrs.foreign.is_empty() {
            row.note(list, rest, fields.as_ref(), has_derive, input, diag);
        }
        Some(row)
    }

    /// Parses a row up to its name.
    fn parse_name(
        input: ParseStream<'_>,
        known: &Known,
        has_derive: bool,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let attrs = RowAttrs::parse(input, known, has_derive, diag);
        if attrs.is_err() {
            // A `#` without an attribute is still there.
            let _ = input.parse::<TokenTree>();
        }
        let attrs = attrs?;
        if input.peek(Token![pub]) {
            diag.at(input.span(), "a row is as visible as its enum: remove `pub`");
            visibility(input)?;
        }
        let is_keyword = !input.peek(syn::Ident);
        let Ok(ident) = input.call(Ident::parse_any) else {
            let message = "expected a row: `Name = number => \"message\",` or `reserved numbers \"why\";`";
            return Err(syn::Error::new(input.span(), message));
        };
        let (number, numberless) = (Read::Noted, Vec::new());
        Ok(Row { attrs, ident, is_keyword, number, named: None, text: None, form: None, numberless })
    }

    /// Reports a row that could not be parsed to its end, or that has parts which no row has.
    fn note(
        &mut self,
        list: &Ident,
        rest: syn::Result<()>,
        fields: Option<&Group>,
        has_derive: bool,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) {
        let number = self.number.parsed().copied();
        let mut errors = Vec::new();
        let line = Line { list, ident: &self.ident, number, texts: [&self.text, &self.form], fields };
        let has_line = answers::note(&self.attrs.foreign, has_derive, &line, &mut errors);
        // If the line must be rewritten, its number is not checked: 0 would be an error in a row.
        if has_line && number.is_some_and(|number| number.value == Some(0)) {
            self.number = Read::Noted;
        }
        if let Err(error) = rest {
            if !has_line {
                // A row of a plain enum.
                let is_short = input.is_empty() || input.peek(Token![,]);
                errors.push(if is_short { line.added_to(&error) } else { error });
            }
            skip_to_row(input);
        }
        match number {
            Some(_) => {
                for error in errors {
                    diag.push(error);
                }
            }
            None => self.numberless = errors,
        }
    }

    fn parse_rest(&mut self, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let parts = Parts { input, rest: format!(" `{}`", self.ident) };
        if input.peek(Token![=>]) {
            let error = parts.expected(input.span(), "`= number` after");
            read::sign(input, "=>");
            self.text = input.parse().ok();
            if self.text.is_some() && input.peek(Token![,]) && input.peek2(LitStr) {
                read::sign(input, ",");
                self.form = input.parse().ok();
            }
            return Err(error);
        }
        parts.sign("=", "`= number => \"message\"` after")?;
        let ends = input.peek2(Token![=>]) || input.peek2(Token![,]) || input.peek2(Token![;]);
        if input.peek(syn::Ident) && ends {
            self.named = Some(input.parse()?);
            if !input.peek(Token![=>]) {
                return input.parse::<TokenTree>().map(drop);
            }
        } else {
            self.number = Read::Parsed(Number::parse(input, diag)?);
        }
        parts.sign("=>", "`=> \"message\"` after the number of")?;
        self.parse_texts(&parts)
    }

    fn parse_texts(&mut self, parts: &Parts<'_>) -> syn::Result<()> {
        let input = parts.input;
        let message = Parts { input, rest: format!("{} as a string literal", parts.rest) };
        self.text = Some(message.string("the message of")?);
        if input.is_empty() {
            return Ok(());
        }
        parts.sign(",", "`,` after the row of")?;
        if input.peek(LitStr) {
            self.form = Some(input.parse()?);
            if input.peek(Token![,]) && input.peek2(LitStr) {
                read::sign(input, ",");
                return Err(input.error("a row has a message and a detail form: remove the third string"));
            }
            if !input.is_empty() {
                parts.sign(",", "`,` after the row of")?;
            }
        }
        Ok(())
    }
}

/// Returns the advice for a word that cannot begin a row.
fn begins_no_row(word: &Ident, input: ParseStream<'_>) -> Option<String> {
    if is_one_of(word, &["use", "const", "static", "fn", "type", "impl", "mod"]) && !input.peek(Token![=]) {
        return Some("items stand before or after the list".to_owned());
    }
    if !(input.peek(Ident::peek_any) || input.peek(LitInt) || input.peek(LitStr)) {
        return None;
    }
    if let Some(meant) = nearest(&word.to_string(), PAST_WORDS) {
        return Some(format!("did you mean `{meant}`?"));
    }
    let (name, _) = input.cursor().token_tree()?;
    input.peek2(Token![;]).then(|| format!("a list has no sections: write a comment, `// {}`", comment(&name)))
}
