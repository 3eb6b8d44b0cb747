//! The rules for an error type. Mistakes are reported, so that the result satisfies all rules.

use super::ast::{Argument, ErrorType, Place, binding, is_marked, may_be_io_error};
use crate::diag::{Diagnostics, borrowed, suggestion};
use crate::emit::emit;
use crate::expression::{mention, ungroup};
use crate::generics::Generics;
use crate::item::{Field, Item, Shape};
use crate::read;
use crate::runtime;
use crate::tokens::{is_punct, is_word, mixed_at, plain, stream, trees};
use crate::written::between;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Path;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// An error type that satisfies all rules, as far as it is known.
pub(super) struct Checked {
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    /// The library, or else an error in its place.
    pub(super) library: TokenStream,
    pub(super) has_library: bool,
    /// The `self` of the expressions.
    pub(super) this: Ident,
    /// The path of the runtime, if it is set.
    pub(super) krate: Option<TokenStream>,
    pub(super) arms: Vec<Arm>,
    /// There is an arm for each variant; one with a mistake may have none.
    pub(super) is_whole: bool,
    /// It has a source of its own, and need not be an error type.
    pub(super) has_source: bool,
    /// It is also converted by `?`.
    pub(super) has_from: bool,
    /// It is also raised in Python.
    pub(super) is_raised: bool,
}

/// The conversion of a variant or a struct to an error of the library.
pub(super) struct Arm {
    /// `None` for a struct.
    pub(super) variant: Option<Ident>,
    /// The fields that the expressions mention.
    pub(super) bindings: Vec<Binding>,
    pub(super) conversion: Conversion,
    pub(super) source: Option<Source>,
}

/// The parts of an arm after its variant.
type ArmParts = (Vec<Binding>, Conversion, Option<Source>);

/// The source of a type that is not an error type.
pub(super) struct Source {
    pub(super) expression: Expression,
    pub(super) bindings: Vec<Binding>,
}

/// A field with its name in the expressions.
pub(super) struct Binding {
    pub(super) member: TokenTree,
    pub(super) ident: Ident,
    /// It is certainly used. An apparent mention may be another item of the same name.
    pub(super) is_used: bool,
}

pub(super) enum Conversion {
    /// The error in this field is returned.
    Transparent(Wrapped),
    /// A new error with a code and other values.
    Coded { code: Code, settings: Vec<Setting>, errno: Option<Errno> },
}

/// The source of the `io::Error`.
pub(super) enum Errno {
    Field(Wrapped),
    Expression(Expression),
}

/// The field with the wrapped error.
pub(super) struct Wrapped {
    pub(super) member: TokenTree,
    pub(super) ty: TokenStream,
}

pub(super) enum Code {
    Given(Expression),
    /// The code of the library's `system` role.
    System,
}

/// A method call on the runtime's `Draft`.
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) value: Setter,
}

pub(super) enum Setter {
    Expression(Expression),
    /// A variant of the runtime's `Level`.
    Level(Ident),
}

/// An expression, in which a leading `.field` is replaced by the field.
pub(super) struct Expression {
    pub(super) tokens: TokenStream,
    /// It is only a field. Fields are bound by reference.
    pub(super) is_field: bool,
}

/// The settings, in the order of their calls.
const SETTINGS: [&str; 6] = ["domain", "level", "object", "str3", "int1", "int2"];

/// Checks an error type.
pub(super) fn check(error_type: ErrorType, diag: &mut Diagnostics) -> Checked {
    let (library, has_library) = match library(&error_type) {
        Ok(library) => (library, true),
        Err(error) => (error.into_compile_error(), false),
    };
    let mut krate = None;
    if let Some(argument) = error_type.get(0, "crate") {
        krate = path(argument, runtime::named);
        if krate.is_none() && argument.value.is_some() {
            diag.at(argument.span(), "expected `crate = path`, with the path of `virerr`");
        }
    }
    let arms = arms(&error_type, diag);
    Checked {
        library,
        has_library,
        this: this(&error_type),
        krate,
        arms,
        is_whole: diag.is_empty(),
        has_source: error_type.find("source").is_some(),
        has_from: error_type.get(0, "no_from").is_none(),
        is_raised: error_type.get(0, "python").is_some(),
        ident: error_type.item.ident,
        generics: error_type.item.generics,
    }
}

fn arms(error_type: &ErrorType, diag: &mut Diagnostics) -> Vec<Arm> {
    let Item { ident, shape, keyword, .. } = &error_type.item;
    let mut arms = Vec::new();
    match shape {
        Shape::Union => {
            diag.at(*keyword, "a union cannot be an error type: put `#[derive(ToError)]` on a struct or an enum");
        }
        Shape::Struct(fields) => Owner { error_type, at: 0, ident, fields }.check(&mut arms, diag),
        Shape::Enum(variants) => {
            note_misplaced(error_type, 0, Place::Variant, "is for a variant: move it there", diag);
            let misplaced = format!("is for the type: move it above `enum {ident}`");
            for (at, variant) in variants.iter().enumerate() {
                note_misplaced(error_type, at + 1, Place::Type, &misplaced, diag);
                let (ident, fields) = (&variant.ident, &variant.fields);
                Owner { error_type, at: at + 1, ident, fields }.check(&mut arms, diag);
            }
        }
    }
    arms
}

/// Returns the library, or else the error for a missing one. A misplaced one is not missing.
fn library(error_type: &ErrorType) -> Result<TokenStream, syn::Error> {
    let name = &error_type.item.ident;
    let error = match error_type.find("library") {
        Some(argument) => match path(argument, written) {
            Some(library) => return Ok(library),
            None => {
                let message = "expected `library = Acme`, the type that `define_codes!` declares";
                syn::Error::new(argument.span(), message)
            }
        },
        None => {
            let message = format_args!("`{name}` has no library: write `#[to_error(library = Acme)]` above it");
            syn::Error::new(name.span(), message)
        }
    };
    Err(error)
}

/// Returns the `self` that an expression mentions, with its hygiene.
fn this(error_type: &ErrorType) -> Ident {
    for argument in &error_type.arguments {
        if let Some(value) = &argument.value
            && let Some(span) = mention(value.clone(), "self")
        {
            return Ident::new("self", span);
        }
    }
    Ident::new("self", Span::call_site())
}

/// Parses a path, which may have generic arguments.
fn written(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    input.parse::<Path>()?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// Returns the value of an argument as a path.
fn path(argument: &Argument, parser: fn(ParseStream<'_>) -> syn::Result<TokenStream>) -> Option<TokenStream> {
    read::one(argument.value.clone()?, parser).ok()
}

fn note_misplaced(error_type: &ErrorType, owner: usize, place: Place, message: &str, diag: &mut Diagnostics) {
    for argument in error_type.of(owner) {
        if argument.kind.place == place {
            diag.at(argument.key.span(), format_args!("`{}` {message}", argument.kind.name));
        }
    }
}

/// A struct or a variant.
struct Owner<'a> {
    error_type: &'a ErrorType,
    /// 0 for a struct, else one more than the place of the variant.
    at: usize,
    ident: &'a Ident,
    fields: &'a [Field],
}

impl Owner<'_> {
    fn is_variant(&self) -> bool {
        self.at > 0
    }

    /// Adds the conversion, unless it has a mistake.
    fn check(&self, arms: &mut Vec<Arm>, diag: &mut Diagnostics) {
        let checked = match self.own("transparent") {
            Some(transparent) => self.transparent(transparent, diag),
            None => self.coded(diag),
        };
        if let Some((bindings, conversion, source)) = checked {
            let variant = if self.is_variant() { Some(self.ident.clone()) } else { None };
            arms.push(Arm { variant, bindings, conversion, source });
        }
    }

    fn transparent(&self, transparent: &Argument, diag: &mut Diagnostics) -> Option<ArmParts> {
        let mut is_alone = true;
        for other in self.error_type.of(self.at) {
            let name = other.kind.name;
            if other.kind.place != Place::Type && name != "transparent" {
                is_alone = false;
                let message = "the wrapped error sets everything; remove one of the two";
                diag.at(other.key.span(), format_args!("`{name}` cannot be used with `transparent`: {message}"));
            }
        }
        let wrapped = self.wrapped(transparent, diag)?;
        if is_alone { Some((Vec::new(), Conversion::Transparent(wrapped), None)) } else { None }
    }

    fn coded(&self, diag: &mut Diagnostics) -> Option<ArmParts> {
        let errno = self.own("errno");
        if let (Some(_), Some(int1)) = (errno, self.own("int1")) {
            diag.at(int1.key.span(), "`int1` cannot be used with `errno`, which sets it: remove it");
        }
        let code = self.code(errno.is_some(), diag);
        let mut settings = Vec::new();
        for name in SETTINGS {
            if let Some(value) = self.setting(name, errno.is_some(), diag) {
                settings.push(Setting { name, value });
            }
        }
        // An absent one has been reported.
        let errno = match errno {
            Some(errno) => Some(self.errno(errno, diag)?),
            None => None,
        };
        let code = code?;
        let bindings = self.bindings(&code, &settings, errno.as_ref());
        let source = self.source(diag);
        Some((bindings, Conversion::Coded { code, settings, errno }, source))
    }

    fn own(&self, name: &str) -> Option<&Argument> {
        self.error_type.get(self.at, name)
    }

    /// Returns the argument of the variant, or else of the enum.
    fn get(&self, name: &str) -> Option<&Argument> {
        match self.own(name) {
            None => self.error_type.get(0, name),
            own => own,
        }
    }

    fn code(&self, is_errno: bool, diag: &mut Diagnostics) -> Option<Code> {
        let given = if is_errno { self.own("code") } else { self.get("code") };
        match given {
            Some(argument) => Some(Code::Given(self.expression(argument, diag)?)),
            None if is_errno => Some(Code::System),
            // The variant needs no code, and a misplaced argument is reported elsewhere.
            None if self.get("transparent").is_some() || self.get("errno").is_some() => None,
            None => {
                let name = self.ident;
                let elsewhere = if self.is_variant() { ", or above the enum for all variants" } else { "" };
                let message =
                    format_args!("`{name}` has no code: write `#[to_error(code = ErrorCode::…)]` above it{elsewhere}");
                diag.at(name.span(), message);
                None
            }
        }
    }

    fn setting(&self, name: &'static str, is_errno: bool, diag: &mut Diagnostics) -> Option<Setter> {
        // `errno` sets `int1`, regardless of other variants.
        if is_errno && name == "int1" {
            return None;
        }
        let argument = self.get(name)?;
        if matches!(name, "object" | "str3") {
            self.note_number(argument, diag);
        }
        if name == "level"
            && let Some(word) = argument.word()
            && let text = word.to_string()
            && (self.field(&text).is_none() || level(&text).is_some())
        {
            return self.level(word, &text, diag);
        }
        Some(Setter::Expression(self.expression(argument, diag)?))
    }

    fn source(&self, diag: &mut Diagnostics) -> Option<Source> {
        let argument = self.get("source")?;
        self.note_number(argument, diag);
        let expression = self.expression(argument, diag)?;
        let mut bindings = Vec::new();
        for field in self.fields {
            let mut mentioned = Mentioned::of(field);
            mentioned.note(&expression);
            mentioned.bind(&mut bindings);
        }
        Some(Source { expression, bindings })
    }

    /// Reports a number where a text is required: its author means a field.
    fn note_number(&self, argument: &Argument, diag: &mut Diagnostics) {
        let Some(value) = &argument.value else { return };
        let tokens = ungroup(value.clone());
        let text = tokens.to_string();
        if text.parse::<i64>().is_ok() && self.field(&text).is_some() {
            diag.over(&tokens, format_args!("this is a number, not a field: write `.{text}`"));
        }
    }

    /// Returns the level of a word that is not a field's name: one of the three, or a constant.
    fn level(&self, word: Ident, text: &str, diag: &mut Diagnostics) -> Option<Setter> {
        if let Some(variant) = level(text) {
            return Some(Setter::Level(Ident::new(variant, mixed_at(word.span()))));
        }
        if text.starts_with(char::is_uppercase) {
            return Some(Setter::Expression(Expression { tokens: TokenTree::Ident(word).into(), is_field: false }));
        }
        let known = ["none", "warning", "error"];
        diag.at(word.span(), format_args!("unknown level `{text}`; {}", suggestion(text, &known)));
        None
    }

    /// Returns the expression of an argument, if there is one and its leading field exists.
    fn expression(&self, argument: &Argument, diag: &mut Diagnostics) -> Option<Expression> {
        let mut tokens = ungroup(argument.value.clone()?);
        if let [dot, name @ (TokenTree::Ident(_) | TokenTree::Literal(_)), rest @ ..] = &*trees(&tokens)
            && is_punct(dot, '.')
        {
            tokens = self.dotted(name, diag)?;
            tokens.extend(stream(rest));
        }
        let mut is_field = false;
        if let [TokenTree::Ident(ident)] = &*trees(&tokens) {
            for field in self.fields {
                is_field |= binding(field) == *ident;
            }
        }
        Some(Expression { tokens, is_field })
    }

    /// Returns the binding of the field after the dot.
    fn dotted(&self, name: &TokenTree, diag: &mut Diagnostics) -> Option<TokenStream> {
        let text = name.to_string();
        // `.0.1` is a dot and a float.
        let (first, second) = text.split_once('.').unwrap_or((&text, ""));
        let Some(field) = self.field(first) else {
            diag.at(name.span(), self.no_field(first));
            return None;
        };
        let mut binding = binding(field);
        binding.set_span(name.span());
        let mut tokens = TokenStream::from(TokenTree::Ident(binding));
        if let Ok(second) = second.parse() {
            let mut second = Literal::i64_unsuffixed(second);
            second.set_span(name.span());
            emit!(name.span(), [second] => .#second).to_tokens(&mut tokens);
        }
        Some(tokens)
    }

    /// Returns the field with this name, index, or binding.
    fn field(&self, name: &str) -> Option<&Field> {
        let name = plain(name);
        for field in self.fields {
            if field.name() == name || binding(field).unraw() == name {
                return Some(field);
            }
        }
        None
    }

    fn no_field(&self, name: &str) -> String {
        let owner = self.ident;
        if self.fields.is_empty() {
            return format!("`{owner}` has no fields");
        }
        let names = Field::names(self.fields);
        format!("`{owner}` has no field `{name}`; {}", suggestion(plain(name), &borrowed(&names)))
    }

    /// Returns the `io::Error` of `errno`: in a field, or in an expression of several words.
    fn errno(&self, argument: &Argument, diag: &mut Diagnostics) -> Option<Errno> {
        self.note_number(argument, diag);
        match &argument.value {
            Some(value) if !is_name(value) => self.expression(argument, diag).map(Errno::Expression),
            _ => self.wrapped(argument, diag).map(Errno::Field),
        }
    }

    /// Returns the field with the error for `transparent` or `errno`.
    fn wrapped(&self, argument: &Argument, diag: &mut Diagnostics) -> Option<Wrapped> {
        let field = match &argument.value {
            Some(value) => self.named_field(argument, value),
            None => self.obvious_field(argument.kind.name),
        };
        match field {
            Ok(field) => Some(Wrapped { member: field.member.clone(), ty: field.ty.tokens.clone() }),
            Err(message) => {
                diag.at(argument.span(), message);
                None
            }
        }
    }

    fn named_field(&self, argument: &Argument, value: &TokenStream) -> Result<&Field, String> {
        if !is_name(value) {
            return Err(format!("expected `{} = field`, with the name of a field", argument.kind.name));
        }
        let value = value.to_string();
        let name = value.trim_start_matches('.').trim();
        match self.field(name) {
            Some(field) => Ok(field),
            None => Err(self.no_field(name)),
        }
    }

    /// Returns the field that is marked as the source, is named `source`, or is the only one.
    fn obvious_field(&self, kind: &str) -> Result<&Field, String> {
        for field in self.fields {
            if is_marked(field) {
                return Ok(field);
            }
        }
        let owner = self.ident;
        match (self.field("source"), self.fields) {
            (Some(field), _) | (None, [field]) => return Ok(field),
            (None, []) => return Err(format!("`{owner}` has no fields: `{kind}` needs an error in one of them")),
            (None, _) => {}
        }
        let (mut names, mut may_be_errno) = (String::new(), kind != "errno");
        for field in self.fields {
            let or = if names.is_empty() { "" } else { " or " };
            names += &format!("{or}`{kind} = {}`", field.name());
            may_be_errno |= may_be_io_error(field);
        }
        Err(if may_be_errno {
            format!("`{owner}` has several fields: name one of them, {names}")
        } else {
            format!(
                "`errno` needs a field that is an `io::Error`, and `{owner}` has none: write `code = ErrorCode::…` instead"
            )
        })
    }

    fn bindings(&self, code: &Code, settings: &[Setting], errno: Option<&Errno>) -> Vec<Binding> {
        let mut bindings = Vec::new();
        for field in self.fields {
            let mut mentioned = Mentioned::of(field);
            if let Some(Errno::Expression(expression)) = errno {
                mentioned.note(expression);
            }
            if let Code::Given(expression) = code {
                mentioned.note(expression);
            }
            for setting in settings {
                if let Setter::Expression(expression) = &setting.value {
                    mentioned.note(expression);
                }
            }
            mentioned.bind(&mut bindings);
        }
        bindings
    }
}

/// A field that expressions may mention.
struct Mentioned<'a> {
    field: &'a Field,
    /// The first mention. It has the hygiene of the expressions, which differs from the field's if one of them comes
    /// from a macro.
    span: Option<Span>,
    is_used: bool,
}

impl<'a> Mentioned<'a> {
    fn of(field: &'a Field) -> Self {
        Mentioned { field, span: None, is_used: false }
    }

    fn note(&mut self, expression: &Expression) {
        let found = mention(expression.tokens.clone(), &binding(self.field).to_string());
        if found.is_some() {
            self.span = self.span.or(found);
            self.is_used |= expression.is_field;
        }
    }

    /// Adds the binding of the field, if an expression mentions it.
    fn bind(&self, bindings: &mut Vec<Binding>) {
        if let Some(span) = self.span {
            let mut ident = binding(self.field);
            ident.set_span(span);
            bindings.push(Binding { member: self.field.member.clone(), ident, is_used: self.is_used });
        }
    }
}

/// Returns `true` if a value is the name of a field, with or without a dot.
fn is_name(value: &TokenStream) -> bool {
    let value = value.to_string();
    let name = value.trim_start_matches('.').trim();
    name.is_empty() || is_word(plain(name))
}

/// Returns the variant of the runtime's `Level`.
fn level(name: &str) -> Option<&'static str> {
    Some(match name {
        "none" => "None",
        "warning" => "Warning",
        "error" => "Error",
        _ => return None,
    })
}
