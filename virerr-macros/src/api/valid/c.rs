//! The rules for functions that are exported to C.

use crate::api::ast::arguments::Arguments;
use crate::api::ast::block::{Block, BlockKind};
use crate::api::ast::c::{
    Given, given, has_no_failure, is_other_text, is_unit, named, plain_type, static_part, success_type, words,
    written_type,
};
use crate::api::ast::for_c::{Failure, ForC};
use crate::api::ast::function::{Function, Parameter};
use crate::api::ast::types::{future, has_unnamed};
use crate::diag::Diagnostics;
use crate::emit::emit;
use crate::expression::mention;
use crate::generics;
use crate::tokens::first_span;
use heck::ToSnakeCase as _;
use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt as _;

/// A function that is exported to C.
pub(in crate::api) struct Exported {
    /// The function in Rust, in the form of a call.
    pub(in crate::api) function: TokenStream,
    pub(in crate::api) ident: Ident,
    /// Its path, after that of its module.
    pub(in crate::api) path: String,
    /// Its name in C.
    pub(in crate::api) name: String,
    pub(in crate::api) cfgs: TokenStream,
    pub(in crate::api) attributes: TokenStream,
    pub(in crate::api) docs: Vec<TokenStream>,
    pub(in crate::api) is_deprecated: bool,
    /// The reason of `#[deprecated]`, if the function has it.
    pub(in crate::api) deprecated: Option<TokenStream>,
    pub(in crate::api) is_unsafe: bool,
    pub(in crate::api) parameters: Vec<Passed>,
    pub(in crate::api) output: TokenStream,
    /// The type of a success if it is visible, otherwise the whole return type.
    pub(in crate::api) success: TokenStream,
    pub(in crate::api) failure: Option<Failure>,
    pub(in crate::api) gives_error: bool,
}

/// A parameter of an exported function.
pub(in crate::api) struct Passed {
    /// Its name in C.
    pub(in crate::api) name: String,
    pub(in crate::api) span: Span,
    pub(in crate::api) given: Given,
    pub(in crate::api) ty: TokenStream,
}

impl Passed {
    /// Returns the names of its parameters in C.
    pub(in crate::api) fn names(&self) -> Vec<String> {
        let mut names = vec![self.name.clone()];
        for more in self.given.more() {
            names.push(format!("{}_{more}", self.name));
        }
        names
    }
}

/// Returns the exported function for a function outside of blocks with the attribute.
pub(in crate::api) fn alone(function: &Function, arguments: &Arguments, diag: &mut Diagnostics) -> Option<Exported> {
    let for_c = &arguments.for_c;
    if for_c.c.is_none() {
        without_c(for_c, diag);
        return None;
    }
    if let Some(span) = in_block(function) {
        diag.at(span, "a function of an `impl` block is exported with the block: write `#[vir_api(c)]` on the block");
        return None;
    }
    let callee = &function.ident;
    exported(function, for_c, emit!([callee] => #callee), format!("::{}", function.ident.unraw()), diag)
}

/// Reports arguments that require `c`.
fn without_c(for_c: &ForC, diag: &mut Diagnostics) {
    if let Some(first) = &for_c.first {
        diag.at(first.span(), format_args!("`{first}` requires `c`: write `c, {first} = …`"));
    }
}

/// Returns a place that shows that the function is in a block.
fn in_block(function: &Function) -> Option<Span> {
    if function.receiver().is_some() {
        return None;
    }
    let in_output = function.output.as_ref().and_then(|output| mention(output.tokens.clone(), "Self"));
    let in_signature = || mention(function.parameters.group.stream(), "Self");
    let in_body = || {
        let body = function.body.as_ref()?.stream();
        // A mention in a nested block does not count.
        let is_own = ["impl", "trait"].iter().all(|word| mention(body.clone(), word).is_none());
        if is_own { mention(body, "Self") } else { None }
    };
    in_output.or_else(in_signature).or_else(in_body)
}

/// Checks an attribute with `c` on the block.
pub(in crate::api) fn check_block(block: &Block, arguments: &Arguments, diag: &mut Diagnostics) {
    let for_c = &arguments.for_c;
    let Some(c) = for_c.c else { return without_c(for_c, diag) };
    if let Some(name) = &for_c.name {
        diag.at(name.span, "`name` is for one function of the block: write `#[vir_api(name = \"…\")]` on it");
    }
    check_prefix(for_c, diag);
    if block.kind != BlockKind::Inherent {
        diag.at(
            c,
            "the functions of a trait are not exported to C: write a separate function for each, with `#[vir_api(c)]`",
        );
    } else if plain_type(block).is_none() {
        diag.at(c, "a generic `impl` block is not exported to C: write one for a type without parameters");
    }
}

/// Reports a block with `c` without exported functions, unless another mistake may be the cause.
pub(in crate::api) fn nothing_exported(arguments: &Arguments, is_empty: bool, diag: &mut Diagnostics) {
    if let Some(span) = arguments.for_c.c.filter(|_| is_empty && diag.is_empty()) {
        diag.at(
            span,
            "no function here is exported: exported functions are `pub`, have no `self` and return a `Result`",
        );
    }
}

/// Returns the exported function for a function of a block, with the arguments of both.
pub(in crate::api) fn of_block(
    function: &Function,
    for_c: &ForC,
    block: &Block,
    diag: &mut Diagnostics,
) -> Option<Exported> {
    if for_c.c.is_none() && (for_c.is_empty() || function.receiver().is_none()) {
        without_c(for_c, diag);
        return None;
    }
    let Some(ty) = plain_type(block).filter(|_| block.kind == BlockKind::Inherent) else {
        // If the block has `c`, it reports this itself.
        return None;
    };
    let ident = &function.ident;
    let path = match &block.name {
        Some(name) => format!("::{}::{}", name.unraw(), ident.unraw()),
        None => format!("::{}", ident.unraw()),
    };
    let exported = exported(function, for_c, emit!([ty, ident] => <#ty>::#ident), path, diag)?;
    Some(exported.of_type(&ty))
}

impl Exported {
    /// Replaces `Self` by the type of the block.
    fn of_type(mut self, ty: &TokenStream) -> Self {
        for parameter in &mut self.parameters {
            parameter.ty = named(&parameter.ty, ty);
        }
        self.output = named(&self.output, ty);
        self.success = named(&self.success, ty);
        if let Some(Failure::This(_, value)) = &mut self.failure {
            *value = named(value, ty);
        }
        self
    }
}

/// Checks the rules that only apply to exported functions.
fn exported(
    function: &Function,
    for_c: &ForC,
    callee: TokenStream,
    path: String,
    diag: &mut Diagnostics,
) -> Option<Exported> {
    let mut mistakes = Diagnostics::default();
    check_words(function, &mut mistakes);
    check_generics(function, &mut mistakes);
    check_output(function, for_c, &mut mistakes);
    check_prefix(for_c, &mut mistakes);
    let name = name(function, for_c, &mut mistakes);
    let parameters = parameters(function, for_c, &mut mistakes);
    let is_right = mistakes.is_empty();
    diag.append(mistakes);
    let output = function.output.as_ref().filter(|_| is_right)?;
    Some(Exported {
        function: callee,
        ident: function.ident.clone(),
        path,
        name,
        cfgs: function.attributes.cfgs(),
        attributes: function.attributes.for_exported(),
        docs: function.attributes.docs(),
        is_deprecated: function.attributes.find("deprecated").is_some(),
        deprecated: function.attributes.deprecated(),
        is_unsafe: words(function).iter().any(|word| word == "unsafe"),
        parameters,
        output: output.tokens.clone(),
        success: success_type(output).map_or_else(|| output.tokens.clone(), |success| success.tokens),
        failure: for_c.failure.clone(),
        gives_error: for_c.error.is_some(),
    })
}

/// Checks the modifiers and the attributes of the function.
fn check_words(function: &Function, diag: &mut Diagnostics) {
    if let Some(span) = function.asyncness {
        diag.at(span, "C cannot await an `async fn`: export a function that blocks");
    }
    if let Some(output) = &function.output
        && future(output).is_some()
    {
        diag.over(&output.tokens, "C cannot await a future: export a function that blocks");
    }
    if let Some(word) = words(function).iter().find(|word| *word == "extern") {
        diag.at(word.span(), "a separate function is exported to C, and this one keeps the Rust ABI: remove `extern`");
    }
    for name in ["no_mangle", "export_name"] {
        if let Some(span) = function.attributes.find_unsafe(name) {
            diag.at(
                span,
                format_args!(
                    "a separate function is exported to C: instead of `{name}` write \
                     `#[vir_api(c, name = \"…\")]`"
                ),
            );
        }
    }
    if let Some(receiver) = function.receiver() {
        diag.at(
            receiver.ident.span(),
            "an exported function cannot have `self`: write a named parameter of the type, or export another function \
             that calls this one",
        );
    }
}

fn check_generics(function: &Function, diag: &mut Diagnostics) {
    for parameter in &function.generics.parameters {
        if parameter.kind != generics::ParameterKind::Lifetime {
            diag.over(
                &parameter.tokens,
                "an exported function cannot be generic over types or constants: write the type that C passes",
            );
        }
    }
    if let Some(span) = mention(function.generics.declared(), "static")
        .or_else(|| mention(function.generics.predicates.clone(), "static"))
    {
        diag.at(span, NOT_STATIC);
    }
}

const NOT_STATIC: &str = "what C passes lives only as long as the call: remove `'static`";

/// Checks the return type, as far as it is visible.
fn check_output(function: &Function, for_c: &ForC, diag: &mut Diagnostics) {
    let Some(output) = function.output.as_ref().filter(|_| function.asyncness.is_none()) else { return };
    if future(output).is_some() {
        return;
    }
    if has_unnamed(&output.tokens) {
        diag.over(&output.tokens, "an exported function must return a named type: write it instead of `impl`");
        return;
    }
    let Some(success) = success_type(output) else { return };
    match &for_c.failure {
        _ if is_other_text(&success.syntax) => diag.over(
            &success,
            "a string must outlive the call: return a `String` or `CString`, which C frees, or a `&'static CStr`",
        ),
        None if has_no_failure(&success.syntax) => diag.over(
            &success,
            format_args!(
                "no value of `{}` means failure: write `#[vir_api(c, fail = …)]`, or return the value through an `Out`",
                success.tokens
            ),
        ),
        Some(Failure::Code(key) | Failure::Bool(key)) if !is_unit(&success.syntax) => diag.over(
            &success,
            format_args!(
                "with `{key} = …` the function cannot also return `{}`: return it through an `Out`, or remove `{key}`",
                success.tokens
            ),
        ),
        _ => {}
    }
}

fn parameters(function: &Function, for_c: &ForC, diag: &mut Diagnostics) -> Vec<Passed> {
    let mut passed: Vec<Passed> = Vec::new();
    let mut names = Vec::new();
    for (at, parameter) in function.parameters.list.iter().enumerate() {
        if parameter.plain().is_some_and(|plain| plain.is_self()) {
            continue;
        }
        if let Some(span) = parameter.attributes.find("cfg") {
            diag.at(span, "a parameter of an exported function cannot have a `cfg`: write two functions with `#[cfg]`");
        }
        let Some(parameter) = parameter_of_c(parameter, at, diag) else { continue };
        for name in parameter.names() {
            if names.contains(&name) {
                diag.at(
                    parameter.span,
                    format_args!("`{name}` is the name of two parameters in C: rename one of them"),
                );
            }
            names.push(name);
        }
        passed.push(parameter);
    }
    if for_c.error.is_some()
        && let Some(parameter) = passed.iter().find(|parameter| parameter.names().iter().any(|name| name == ERROR))
    {
        diag.at(parameter.span, format_args!("`{ERROR}` is the name of the parameter for the error: rename this one"));
    }
    passed
}

/// The name of the parameter for `error = err_out`.
pub(in crate::api) const ERROR: &str = "error";

fn parameter_of_c(parameter: &Parameter, at: usize, diag: &mut Diagnostics) -> Option<Passed> {
    let (name, span) = match parameter.plain() {
        Some(plain) => (plain.ident.unraw().to_string(), plain.ident.span()),
        None => (format!("arg{}", at + 1), first_span(&parameter.tokens)),
    };
    // The compiler reports an incomplete parameter.
    let ty = written_type(parameter)?;
    if has_unnamed(&ty.tokens) {
        diag.over(&ty, "a parameter of an exported function must have a named type: write the type that C passes");
        return None;
    }
    if let Some(span) = static_part(&ty.syntax) {
        diag.at(span, NOT_STATIC);
    }
    Some(Passed { name, span, given: given(&ty.syntax), ty: ty.tokens })
}

/// Returns the name in C: `name`, else the prefix and the function's name, else the function's name.
fn name(function: &Function, for_c: &ForC, diag: &mut Diagnostics) -> String {
    let own = function.ident.unraw().to_string();
    let (name, span) = match (&for_c.name, &for_c.prefix) {
        (Some(name), prefix) => {
            if let Some(prefix) = prefix {
                diag.at(prefix.span, "`name` is the whole name in C: remove `prefix`");
            }
            (name.value.clone(), name.span)
        }
        (None, Some(prefix)) => (prefixed(&prefix.value, &own), function.ident.span()),
        (None, None) => (own, function.ident.span()),
    };
    let has_prefix = for_c.name.is_none() && for_c.prefix.as_ref().is_some_and(|prefix| !is_c_name(&prefix.value));
    if !has_prefix && !is_c_name(&name) {
        let instead = if for_c.name.is_some() { "letters, digits and `_`" } else { "`#[vir_api(c, name = \"…\")]`" };
        diag.at(span, format_args!("`{name}` cannot be the name of a function in C: write {instead}"));
    }
    name
}

/// Joins the prefix and the name: `acme` and `lookup_by_id` make `acmeLookupById`, `acme_` makes `acme_lookup_by_id`. A
/// name that begins with the prefix does not get it twice.
fn prefixed(prefix: &str, name: &str) -> String {
    let words = prefix.to_snake_case();
    let rest = name.strip_prefix(&format!("{words}_")).filter(|rest| !rest.is_empty()).unwrap_or(name);
    let rest = match rest.strip_prefix(prefix) {
        Some(after) if after.starts_with(char::is_uppercase) => after,
        _ => rest,
    };
    if prefix.ends_with('_') {
        return format!("{prefix}{rest}");
    }
    let mut all = prefix.to_owned();
    for word in rest.split('_') {
        let mut letters = word.chars();
        all.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        all.push_str(letters.as_str());
    }
    all
}

fn check_prefix(for_c: &ForC, diag: &mut Diagnostics) {
    if let Some(prefix) = &for_c.prefix
        && !is_c_name(&prefix.value)
    {
        diag.at(
            prefix.span,
            "this cannot be the prefix of a name in C: write letters, digits and `_`, as in `prefix = \"acme\"`",
        );
    }
}

/// Returns `true` if C allows a word as a name.
fn is_c_name(word: &str) -> bool {
    const WORDS: &str = "auto break case char const continue default do double else enum extern float for goto if inline int \
                         long main register restrict return short signed sizeof static struct switch typedef union unsigned \
                         void volatile while";
    let is_begin = word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    is_begin
        && word.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
        && !WORDS.split(' ').any(|reserved| reserved == word)
}
