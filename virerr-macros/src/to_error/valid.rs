//! The rules for an error type. Mistakes are reported, so that the result satisfies all rules.

use super::ast::{Argument, Arguments, ErrorType, Place, Shape, binding, is_marked, may_be_io_error};
use crate::diag::{Diagnostics, suggestion};
use crate::emit::emit;
use crate::expression::{mention, ungroup};
use crate::generics::Generics;
use crate::item::Field;
use crate::read;
use crate::runtime;
use crate::tokens::{is_punct, stream, trees};
use crate::written::between;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Path;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// An error type with a known library.
pub(super) struct Checked {
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) library: TokenStream,
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

const LEVELS: [(&str, &str); 3] = [("none", "None"), ("warning", "Warning"), ("error", "Error")];

/// Checks an error type; returns `None` if the library is unknown.
pub(super) fn check(error_type: ErrorType, diag: &mut Diagnostics) -> Option<Checked> {
    let library = library(&error_type, diag);
    let this = this(&error_type);
    let has_source = error_type.all_arguments().iter().any(|argument| argument.kind.name == "source");
    let ErrorType { ident, generics, arguments, shape } = error_type;
    let krate = arguments.get("crate").and_then(|argument| {
        path(argument, runtime::named, "expected `crate = path`, with the path of `virerr`", diag)
    });
    let mut arms = Vec::new();
    match shape {
        Shape::Union(span) => {
            diag.at(span, "a union cannot be an error type: put `#[derive(ToError)]` on a struct or an enum");
        }
        Shape::Struct(fields) => {
            let owner = Owner { ident: &ident, fields: &fields, own: &arguments, defaults: None };
            if let Some(arm) = owner.check(diag) {
                arms.push(arm);
            }
        }
        Shape::Enum(variants) => {
            note_misplaced(&arguments, Place::Variant, "is for a variant: move it there", diag);
            let misplaced = format!("is for the type: move it above `enum {ident}`");
            for variant in &variants {
                note_misplaced(&variant.arguments, Place::Type, &misplaced, diag);
                let (own, defaults) = (&variant.arguments, Some(&arguments));
                let owner = Owner { ident: &variant.ident, fields: &variant.fields, own, defaults };
                if let Some(arm) = owner.check(diag) {
                    arms.push(arm);
                }
            }
        }
    }
    let (is_whole, has_from) = (diag.is_empty(), arguments.get("no_from").is_none());
    let is_raised = arguments.get("python").is_some();
    Some(Checked { ident, generics, library: library?, this, krate, arms, is_whole, has_source, has_from, is_raised })
}

/// Returns the library, which is required.
fn library(error_type: &ErrorType, diag: &mut Diagnostics) -> Option<TokenStream> {
    // A misplaced library is not missing.
    let arguments = error_type.all_arguments();
    let Some(argument) = arguments.iter().find(|argument| argument.kind.name == "library") else {
        let name = &error_type.ident;
        diag.at(name.span(), format_args!("`{name}` has no library: write `#[to_error(library = Acme)]` above it"));
        return None;
    };
    path(argument, written, "expected `library = Acme`, the type that `define_codes!` declares", diag)
}

/// Returns the `self` that an expression mentions, with its hygiene.
fn this(error_type: &ErrorType) -> Ident {
    let mut span = None;
    for argument in &error_type.all_arguments() {
        if let Some(value) = &argument.value {
            span = span.or_else(|| mention(value.clone(), "self"));
        }
    }
    Ident::new("self", span.unwrap_or_else(Span::call_site))
}

/// Parses a path, which may have generic arguments.
fn written(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    input.parse::<Path>()?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// Returns the value of an argument as a path.
fn path(
    argument: &Argument,
    parser: fn(ParseStream<'_>) -> syn::Result<TokenStream>,
    expected: &str,
    diag: &mut Diagnostics,
) -> Option<TokenStream> {
    let parsed = read::one(argument.value.clone()?, parser);
    diag.keep(parsed.map_err(|_| syn::Error::new(argument.span(), expected)))
}

fn note_misplaced(arguments: &Arguments, place: Place, message: &str, diag: &mut Diagnostics) {
    for argument in arguments.list() {
        if argument.kind.place == place {
            diag.at(argument.key.span(), format_args!("`{}` {message}", argument.kind.name));
        }
    }
}

/// A struct or a variant with its arguments.
struct Owner<'a> {
    ident: &'a Ident,
    fields: &'a [Field],
    own: &'a Arguments,
    /// The arguments of the enum, which are the defaults of its variants.
    defaults: Option<&'a Arguments>,
}

impl Owner<'_> {
    fn check(&self, diag: &mut Diagnostics) -> Option<Arm> {
        let variant = self.defaults.map(|_| self.ident.clone());
        if let Some(transparent) = self.own.get("transparent") {
            let mut is_alone = true;
            for other in self.own.list() {
                if other.kind.place != Place::Type && other.kind.name != "transparent" {
                    is_alone = false;
                    let message = "the wrapped error sets everything; remove one of the two";
                    diag.at(
                        other.key.span(),
                        format_args!("`{}` cannot be used with `transparent`: {message}", other.kind.name),
                    );
                }
            }
            let conversion = Conversion::Transparent(self.wrapped(transparent, diag)?);
            return is_alone.then_some(Arm { variant, bindings: Vec::new(), conversion, source: None });
        }
        let errno = self.own.get("errno");
        if let (Some(_), Some(int1)) = (errno, self.own.get("int1")) {
            diag.at(int1.key.span(), "`int1` cannot be used with `errno`, which sets it: remove it");
        }
        let code = self.code(errno.is_some(), diag);
        let mut settings = Vec::new();
        for name in SETTINGS {
            if let Some(setting) = self.setting(name, errno.is_some(), diag) {
                settings.push(setting);
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
        Some(Arm { variant, bindings, conversion: Conversion::Coded { code, settings, errno }, source })
    }

    /// Returns the argument of the variant, or else of the enum.
    fn get(&self, name: &str) -> Option<&Argument> {
        self.own.get(name).or_else(|| self.defaults?.get(name))
    }

    fn code(&self, is_errno: bool, diag: &mut Diagnostics) -> Option<Code> {
        let given = if is_errno { self.own.get("code") } else { self.get("code") };
        match given {
            Some(argument) => Some(Code::Given(self.expression(argument, diag)?)),
            None if is_errno => Some(Code::System),
            // The variant needs no code, and a misplaced argument is reported elsewhere.
            None if ["transparent", "errno"].iter().any(|name| self.get(name).is_some()) => None,
            None => {
                let name = self.ident;
                let elsewhere = if self.defaults.is_some() { ", or above the enum for all variants" } else { "" };
                let message =
                    format!("`{name}` has no code: write `#[to_error(code = ErrorCode::…)]` above it{elsewhere}");
                diag.at(name.span(), message);
                None
            }
        }
    }

    fn setting(&self, name: &'static str, is_errno: bool, diag: &mut Diagnostics) -> Option<Setting> {
        // `errno` sets `int1`, regardless of other variants.
        if is_errno && name == "int1" {
            return None;
        }
        let argument = self.get(name)?;
        if matches!(name, "object" | "str3") {
            self.note_number(argument, diag);
        }
        let value = match argument.word().filter(|_| name == "level") {
            Some(word) if self.field(&word.to_string()).is_none() || is_level(&word) => self.level(word, diag)?,
            _ => Setter::Expression(self.expression(argument, diag)?),
        };
        Some(Setting { name, value })
    }

    fn source(&self, diag: &mut Diagnostics) -> Option<Source> {
        let argument = self.get("source")?;
        self.note_number(argument, diag);
        let expression = self.expression(argument, diag)?;
        let bindings = self.bindings_of(&[&expression]);
        Some(Source { expression, bindings })
    }

    /// Reports a number where a text is required: its author means a field.
    fn note_number(&self, argument: &Argument, diag: &mut Diagnostics) {
        let Some(tokens) = argument.value.clone().map(ungroup) else { return };
        let text = tokens.to_string();
        if text.parse::<i64>().is_ok() && self.field(&text).is_some() {
            diag.over(&tokens, format_args!("this is a number, not a field: write `.{text}`"));
        }
    }

    /// Returns the level of a word that is not a field's name: one of the three, or a constant.
    fn level(&self, word: Ident, diag: &mut Diagnostics) -> Option<Setter> {
        let text = word.to_string();
        if let Some((_, variant)) = LEVELS.iter().find(|(name, _)| text == *name) {
            return Some(Setter::Level(Ident::new(variant, Span::mixed_site().located_at(word.span()))));
        }
        if text.starts_with(char::is_uppercase) {
            return Some(Setter::Expression(Expression { tokens: TokenTree::Ident(word).into(), is_field: false }));
        }
        let [(none, _), (warning, _), (error, _)] = LEVELS;
        diag.at(word.span(), format_args!("unknown level `{text}`; {}", suggestion(&text, &[none, warning, error])));
        None
    }

    /// Returns the expression of an argument, if there is one and its leading field exists.
    fn expression(&self, argument: &Argument, diag: &mut Diagnostics) -> Option<Expression> {
        let tokens = ungroup(argument.value.clone()?);
        let tokens = match &*trees(&tokens) {
            [dot, name @ (TokenTree::Ident(_) | TokenTree::Literal(_)), rest @ ..] if is_punct(dot, '.') => {
                let mut field = self.dotted(name, diag)?;
                field.extend(stream(rest));
                field
            }
            _ => tokens,
        };
        let is_field = match &*trees(&tokens) {
            [TokenTree::Ident(ident)] => self.fields.iter().any(|field| binding(field) == *ident),
            _ => false,
        };
        Some(Expression { tokens, is_field })
    }

    /// Returns the binding of the field after the dot.
    fn dotted(&self, name: &TokenTree, diag: &mut Diagnostics) -> Option<TokenStream> {
        let text = name.to_string();
        // `.0.1` is a dot and a float.
        let (first, second) = match text.split_once('.') {
            Some((first, second)) => (first, Some(second)),
            None => (&*text, None),
        };
        let Some(field) = self.field(first) else {
            diag.at(name.span(), self.no_field(first));
            return None;
        };
        let mut binding = binding(field);
        binding.set_span(name.span());
        let mut tokens = TokenStream::from(TokenTree::Ident(binding));
        if let Some(second) = second.and_then(|second| second.parse().ok()) {
            let mut second = Literal::u32_unsuffixed(second);
            second.set_span(name.span());
            emit!(name.span(), [second] => .#second).to_tokens(&mut tokens);
        }
        Some(tokens)
    }

    /// Returns the field with this name, index, or binding.
    fn field(&self, name: &str) -> Option<&Field> {
        let name = name.trim_start_matches("r#");
        self.fields.iter().find(|field| field.name() == name || binding(field).unraw() == name)
    }

    fn no_field(&self, name: &str) -> String {
        let owner = self.ident;
        let mut names = Vec::new();
        for field in self.fields {
            names.push(field.name());
        }
        if names.is_empty() {
            return format!("`{owner}` has no fields");
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("`{owner}` has no field `{name}`; {}", suggestion(name.trim_start_matches("r#"), &names))
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
        self.field(name).ok_or_else(|| self.no_field(name))
    }

    /// Returns the field that is marked as the source, is named `source`, or is the only one.
    fn obvious_field(&self, kind: &str) -> Result<&Field, String> {
        let marked = self.fields.iter().find(|field| is_marked(field)).or_else(|| self.field("source"));
        let (owner, kind) = (self.ident, kind);
        match (marked, self.fields) {
            (Some(field), _) | (None, [field]) => Ok(field),
            (None, []) => Err(format!("`{owner}` has no fields: `{kind}` needs an error in one of them")),
            (None, fields) if kind == "errno" && !fields.iter().any(may_be_io_error) => Err(format!(
                "`errno` needs a field that is an `io::Error`, and `{owner}` has none: write `code = ErrorCode::…` instead"
            )),
            (None, fields) => {
                let mut names = String::new();
                for field in fields {
                    let or = if names.is_empty() { "" } else { " or " };
                    names += &format!("{or}`{kind} = {}`", field.name());
                }
                Err(format!("`{owner}` has several fields: name one of them, {names}"))
            }
        }
    }

    fn bindings(&self, code: &Code, settings: &[Setting], errno: Option<&Errno>) -> Vec<Binding> {
        let mut expressions = Vec::new();
        if let Some(Errno::Expression(expression)) = errno {
            expressions.push(expression);
        }
        if let Code::Given(expression) = code {
            expressions.push(expression);
        }
        for setting in settings {
            if let Setter::Expression(expression) = &setting.value {
                expressions.push(expression);
            }
        }
        self.bindings_of(&expressions)
    }

    fn bindings_of(&self, expressions: &[&Expression]) -> Vec<Binding> {
        let mut bindings = Vec::new();
        for field in self.fields {
            if let Some(binding) = Binding::of(field, expressions) {
                bindings.push(binding);
            }
        }
        bindings
    }
}

impl Binding {
    /// Returns the binding of a field, if an expression mentions it.
    fn of(field: &Field, expressions: &[&Expression]) -> Option<Self> {
        let mut ident = binding(field);
        let name = ident.to_string();
        let (mut span, mut is_used) = (None, false);
        for expression in expressions {
            if let Some(found) = mention(expression.tokens.clone(), &name) {
                span = span.or(Some(found));
                is_used |= expression.is_field;
            }
        }
        // It has the hygiene of the expressions, which differs from the field's if one of them comes from a macro.
        ident.set_span(span?);
        Some(Binding { member: field.member.clone(), ident, is_used })
    }
}

/// Returns `true` if a value is the name of a field, with or without a dot.
fn is_name(value: &TokenStream) -> bool {
    let value = value.to_string();
    let name = value.trim_start_matches('.').trim();
    name.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '#'))
}

fn is_level(word: &Ident) -> bool {
    LEVELS.iter().any(|(name, _)| word == name)
}
