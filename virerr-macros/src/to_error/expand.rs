//! The implementation of `ToError` for an error type.

use super::valid::{Arm, Binding, Checked, Code, Conversion, Errno, Expression, Setter, Setting, Source, Wrapped};
use crate::emit::emit;
use crate::expression::mentions;
use crate::generics::ParameterKind;
use crate::runtime;
use crate::tokens::first_span;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;

// Input:
//     #[to_error(library = Acme)]
//     enum Failure {
//         #[to_error(code = ErrorCode::NoDomain, object = name)]
//         Missing { name: String },
//         #[to_error(errno)]
//         Io(#[source] io::Error),
//         #[to_error(transparent)]
//         Inner(InnerFailure),
//     }
//
// Output:
//     impl ::virerr::ToError for Failure {
//         type Library = Acme;
//         fn to_error(&self) -> ::virerr::Error<Acme> {
//             let foreign = ::virerr::__private::foreign(self).error();
//             match self {
//                 Self::Missing { name: name, .. } => foreign
//                     .coded::<Acme>(ErrorCode::NoDomain)
//                     .object(::virerr::__private::OptionalText::new(name).text())
//                     .done(),
//                 Self::Io { 0: wrapped, .. } => foreign.system::<Acme>().done_with_errno(wrapped),
//                 Self::Inner { 0: wrapped, .. } => ::virerr::ToError::to_error(wrapped),
//             }
//         }
//         fn __as_error(&mut self) -> ::virerr::__private::Option<&mut ::virerr::Error<Acme>> {
//             match self {
//                 Self::Inner { 0: wrapped, .. } => ::virerr::__private::Wrapped::<_, Acme>::new(wrapped).as_error(),
//                 _ => ::virerr::__private::None,
//             }
//         }
//         fn __of_panic() -> ::virerr::__private::Option<fn(::virerr::Error<Acme>) -> Self> {
//             ::virerr::__private::of_panic::<Self, Acme>().conversion()
//         }
//     }
//     impl ::virerr::__private::From<Failure> for ::virerr::Error<Acme> {
//         #[track_caller]
//         fn from(error: Failure) -> Self {
//             ::virerr::__private::FromError::new(error).done()
//         }
//     }
//
// With the feature `python` also `From<Failure> for PyErr`, in a macro that is empty without it.

/// Emits the implementations of `ToError` and `From`.
pub(super) fn implementation(mut checked: Checked) -> TokenStream {
    let span = Span::mixed_site();
    let krate = runtime::path(checked.krate.as_ref(), span);
    let private = emit!(span, [krate] => #krate::__private);
    if !checked.has_library {
        return without_library(checked, &krate, &private);
    }
    // An error about a type that is not a library points at its name, once.
    let library = &checked.library;
    checked.library = emit!(first_span(library), [library, krate] => <#library as #krate::IsLibrary>::This);
    let Checked { generics, library, arms, .. } = &checked;
    let output = Output { checked: &checked, krate: &krate, private: &private };
    let body = output.to_error(arms);
    let (as_error, source, from) = (output.as_error(arms), output.source(arms), output.from());
    let raised = output.raised();
    // With spans of the macro, a deprecated type causes no warning here.
    let ident = mixed_at(&checked.ident);
    let bounds = generics.where_clause(&output.bounds());
    let (parameters, arguments) = (generics.declared(), generics.used());
    let this = &checked.this;
    emit! {span,
        [parameters, krate, private, ident, arguments, bounds, library, this, body, as_error, source, from, raised] =>
        #[automatically_derived]
        impl #parameters #krate::ToError for #ident #arguments #bounds {
            type Library = #library;
            fn to_error(&#this) -> #krate::Error<#library> {
                #body
            }
            #as_error
            #source
            fn __of_panic() -> #private::Option<fn(#krate::Error<#library>) -> Self> {
                #private::of_panic::<Self, #library>().conversion()
            }
        }
        #from
        #raised
    }
}

/// Emits implementations with an error in the place of the library, so that uses of the type cause no other errors.
fn without_library(checked: Checked, krate: &TokenStream, private: &TokenStream) -> TokenStream {
    let (span, ident, error) = (Span::mixed_site(), checked.ident, checked.library);
    let bounds = checked.generics.where_clause(&TokenStream::new());
    let (parameters, arguments) = (checked.generics.declared(), checked.generics.used());
    // In the place of a type, the error would be the type `()`.
    let mut tokens = emit! {span, [parameters, krate, ident, arguments, bounds, error] =>
        impl #parameters #krate::ToError for #ident #arguments #bounds {
            type Library = [(); { #error }];
            fn to_error(&self) -> #krate::Error<Self::Library> {
                loop {}
            }
        }
    };
    if checked.has_from {
        let library = Ident::new("__Library", span);
        let bounds = checked.generics.where_clause(&emit!(span, [library, krate] => #library: #krate::Library,));
        let parameters = checked.generics.declared_with(Some(&library));
        tokens.extend(emit! {span, [parameters, private, krate, ident, arguments, bounds, library] =>
            impl #parameters #private::From<#ident #arguments> for #krate::Error<#library> #bounds {
                fn from(_: #ident #arguments) -> Self {
                    loop {}
                }
            }
        });
    }
    tokens
}

/// Returns the user's identifier with a span of the macro, so that lints ignore it.
fn mixed_at(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(Span::mixed_site().located_at(ident.span()));
    ident
}

/// The data of the implementation.
struct Output<'a> {
    checked: &'a Checked,
    krate: &'a TokenStream,
    private: &'a TokenStream,
}

impl Output<'_> {
    /// Returns the bounds of a generic type that depend on its parameters.
    fn bounds(&self) -> TokenStream {
        let Checked { generics, library, arms, .. } = self.checked;
        let (mut names, mut bounds) = (Vec::new(), TokenStream::new());
        for parameter in &generics.parameters {
            if parameter.kind == ParameterKind::Type {
                names.push(parameter.name.to_string());
            }
        }
        if names.is_empty() {
            return bounds;
        }
        let (span, krate, private) = (Span::mixed_site(), self.krate, self.private);
        if self.is_foreign() {
            let bound = Ident::new(if self.checked.has_source { "Display" } else { "StdError" }, span);
            bounds.extend(emit!(span, [private, bound] => Self: #private::#bound,));
        }
        for arm in arms {
            if let Conversion::Transparent(Wrapped { ty, .. }) = &arm.conversion
                && names.iter().any(|name| mentions(ty.clone(), name))
            {
                bounds.extend(emit!(span, [ty, krate, library] => #ty: #krate::ToError<Library = #library>,));
            }
        }
        bounds
    }

    /// Returns `true` if there is a variant that is not transparent.
    fn is_foreign(&self) -> bool {
        self.checked.arms.iter().any(|arm| matches!(arm.conversion, Conversion::Coded { .. }))
    }

    /// Emits the conversion by `?`, which keeps an error that is `Send + Sync + 'static`. For a type with a lifetime
    /// the compiler cannot check that, so the error is not kept.
    fn from(&self) -> Option<TokenStream> {
        let Checked { ident, generics, library, has_from: true, .. } = self.checked else { return None };
        let (span, krate, private) = (Span::mixed_site(), self.krate, self.private);
        let ident = mixed_at(ident);
        let mut bounds = TokenStream::new();
        let (parameters, arguments) = (generics.declared(), generics.used());
        let is_static = !generics.has(ParameterKind::Lifetime);
        if generics.has(ParameterKind::Type) {
            let kept = is_static && self.is_foreign() && !self.checked.has_source;
            let kept = kept
                .then(|| emit!(span, [private] => + #private::StdError + #private::Send + #private::Sync + 'static));
            bounds = emit! {span, [ident, arguments, krate, library, kept] =>
                #ident #arguments: #krate::ToError<Library = #library> #kept,
            };
        }
        let bounds = generics.where_clause(&bounds);
        // An error that is not an error type is wrapped in one.
        let error = if self.checked.has_source {
            emit!(span, [private] => #private::Printed(error))
        } else {
            emit!(span, [] => error)
        };
        let done = Ident::new(if is_static { "done" } else { "without_cause" }, span);
        Some(emit! {span, [parameters, private, ident, arguments, krate, library, bounds, error, done] =>
            #[automatically_derived]
            impl #parameters #private::From<#ident #arguments> for #krate::Error<#library> #bounds {
                #[track_caller]
                fn from(error: #ident #arguments) -> Self {
                    #private::FromError::new(#error).#done()
                }
            }
        })
    }

    /// Emits the conversion into an exception, through the library's error.
    fn raised(&self) -> Option<TokenStream> {
        let Checked { ident, generics, library, is_raised: true, .. } = self.checked else { return None };
        let (span, krate, private) = (Span::mixed_site(), self.krate, self.private);
        let ident = mixed_at(ident);
        let (parameters, arguments) = (generics.declared(), generics.used());
        let is_generic = generics.has(ParameterKind::Type);
        let bound = emit! {span, [krate, library, private, ident, arguments] =>
            #krate::Error<#library>: #private::From<#ident #arguments>,
        };
        let bounds = generics.where_clause(&if is_generic { bound } else { TokenStream::new() });
        Some(emit! {span, [krate, parameters, private, ident, arguments, library, bounds] =>
            #krate::__raised_in_python! {
                #[automatically_derived]
                impl #parameters #private::From<#ident #arguments> for #private::PyErr #bounds {
                    #[track_caller]
                    fn from(error: #ident #arguments) -> Self {
                        <#krate::Error<#library> as #private::From<#ident #arguments>>::from(error).into()
                    }
                }
            }
        })
    }

    fn to_error(&self, arms: &[Arm]) -> TokenStream {
        let (span, this) = (Span::mixed_site(), &self.checked.this);
        // Mistakes are already reported, so uses of the type must compile.
        let rest = emit!(span, [] => #[allow(unreachable_patterns)] _ => loop {},);
        let rest = (!self.checked.is_whole).then_some(rest);
        if arms.is_empty() {
            return emit!(span, [this, rest] => match *#this { #rest });
        }
        // An error about a type that is not an error type points at its name.
        let at = span.located_at(self.checked.ident.span());
        let mut converted = this.clone();
        converted.set_span(this.span().located_at(at));
        let private = runtime::private(self.checked.krate.as_ref(), at);
        let asked = Ident::new(if self.checked.has_source { "text" } else { "error" }, at);
        let foreign = emit!(at, [private, converted, asked] => #private::foreign(#converted).#asked());
        let foreign = emit!(span, [foreign] => let foreign = #foreign;);
        let foreign = self.is_foreign().then_some(foreign);
        let mut matched = TokenStream::new();
        for arm in arms {
            self.arm(arm).to_tokens(&mut matched);
        }
        emit!(span, [foreign, this, matched, rest] => #foreign match #this { #matched #rest })
    }

    fn arm(&self, arm: &Arm) -> TokenStream {
        match &arm.conversion {
            Conversion::Transparent(wrapped) => {
                let name = wrapped.name();
                let pattern = pattern(arm, &arm.bindings, Some((wrapped, &name)));
                let krate = runtime::path(self.checked.krate.as_ref(), name.span());
                let error = emit!(name.span(), [krate, name] => #krate::ToError::to_error(#name));
                emit!(Span::mixed_site(), [pattern, error] => #pattern => #error,)
            }
            Conversion::Coded { code, settings, errno } => self.arm_by(arm, code, settings, errno.as_ref()),
        }
    }

    fn arm_by(&self, arm: &Arm, code: &Code, settings: &[Setting], errno: Option<&Errno>) -> TokenStream {
        let (span, bindings) = (Span::mixed_site(), &arm.bindings);
        let (pattern, done) = match errno {
            None => (pattern(arm, bindings, None), emit!(span, [] => .done())),
            Some(Errno::Expression(expression)) => {
                let value = expression.by_reference();
                (pattern(arm, bindings, None), emit!(expression.at(), [value] => .done_with_errno(#value)))
            }
            Some(Errno::Field(errno)) => {
                let name = errno.name();
                let is_bound = |binding: &&Binding| binding.member.to_string() == errno.member.to_string();
                // A field cannot be bound twice.
                match bindings.iter().find(is_bound) {
                    Some(Binding { ident, .. }) => {
                        (pattern(arm, bindings, None), emit!(name.span(), [ident] => .done_with_errno(#ident)))
                    }
                    None => (
                        pattern(arm, bindings, Some((errno, &name))),
                        emit!(name.span(), [name] => .done_with_errno(#name)),
                    ),
                }
            }
        };
        let used = used(bindings);
        let mut calls = self.code(code);
        for setting in settings {
            self.setting(setting).to_tokens(&mut calls);
        }
        emit!(span, [pattern, used, calls, done] => #pattern => { #used foreign #calls #done })
    }

    fn code(&self, code: &Code) -> TokenStream {
        let library = &self.checked.library;
        match code {
            Code::Given(expression) => {
                let value = expression.by_value();
                emit!(expression.at(), [library, value] => .coded::<#library>(#value))
            }
            Code::System => emit!(Span::mixed_site(), [library] => .system::<#library>()),
        }
    }

    fn setting(&self, setting: &Setting) -> TokenStream {
        let (span, krate) = (Span::mixed_site(), self.krate);
        let method = Ident::new(setting.name, span);
        match &setting.value {
            Setter::Level(level) => emit!(span, [krate, level] => .level(#krate::Level::#level)),
            Setter::Expression(expression) if ["object", "str3"].contains(&setting.name) => {
                let value = expression.by_reference();
                let private = runtime::private(self.checked.krate.as_ref(), expression.at());
                emit!(expression.at(), [method, private, value] => .#method(#private::OptionalText::new(#value).text()))
            }
            Setter::Expression(expression) => {
                let value = expression.by_value();
                emit!(expression.at(), [method, value] => .#method(#value))
            }
        }
    }

    /// Emits the source of a type that is not an error type.
    fn source(&self, arms: &[Arm]) -> Option<TokenStream> {
        let (span, private, this) = (Span::mixed_site(), self.private, &self.checked.this);
        let mut matched = TokenStream::new();
        for arm in arms {
            let Some(Source { expression, bindings }) = &arm.source else { continue };
            let (pattern, used, value) = (pattern(arm, bindings, None), used(bindings), &expression.tokens);
            let private = runtime::private(self.checked.krate.as_ref(), expression.at());
            let source = emit!(expression.at(), [private, this, value] => #private::foreign(#this).source(#value));
            emit!(span, [pattern, used, source] => #pattern => { #used #source }).to_tokens(&mut matched);
        }
        // An `allow` would fail if the lint is forbidden.
        let has_rest = !self.checked.is_whole || arms.is_empty() || arms.iter().any(|arm| arm.source.is_none());
        let rest = has_rest.then(|| emit!(span, [private] => _ => #private::None,));
        self.checked.has_source.then(|| {
            emit! {span, [this, private, matched, rest] =>
                fn __source(&#this) -> #private::Option<&(dyn #private::StdError + 'static)> {
                    match #this { #matched #rest }
                }
            }
        })
    }

    /// Emits access to the library's error in a transparent variant, so that absent fields are filled in there.
    fn as_error(&self, arms: &[Arm]) -> Option<TokenStream> {
        let (span, krate, private, library) = (Span::mixed_site(), self.krate, self.private, &self.checked.library);
        let (mut transparent, mut others) = (TokenStream::new(), None);
        for arm in arms {
            if let Conversion::Transparent(wrapped) = &arm.conversion {
                let name = wrapped.name();
                let pattern = pattern(arm, &arm.bindings, Some((wrapped, &name)));
                transparent.extend(emit! {span, [pattern, private, library, name] =>
                    #pattern => #private::Wrapped::<_, #library>::new(#name).as_error(),
                });
            } else {
                others = Some(emit!(span, [private] => _ => #private::None,));
            }
        }
        if transparent.is_empty() {
            return None;
        }
        Some(emit! {span, [private, krate, library, transparent, others] =>
            fn __as_error(&mut self) -> #private::Option<&mut #krate::Error<#library>> {
                match self { #transparent #others }
            }
        })
    }
}

/// Uses bindings that the expressions may not use, so that lints do not report them.
fn used(bindings: &[Binding]) -> TokenStream {
    let mut used = TokenStream::new();
    for Binding { ident, is_used, .. } in bindings {
        if !is_used {
            emit!(Span::mixed_site(), [ident] => let _ = #ident;).to_tokens(&mut used);
        }
    }
    used
}

/// Returns the pattern of a variant or a struct, with its bindings.
fn pattern(arm: &Arm, bindings: &[Binding], wrapped: Option<(&Wrapped, &Ident)>) -> TokenStream {
    let span = Span::mixed_site();
    let mut fields = TokenStream::new();
    let mut bind = |member: &TokenTree, name: &Ident| {
        let member = match member {
            TokenTree::Ident(name) => TokenTree::Ident(mixed_at(name)),
            place => place.clone(),
        };
        emit!(span, [member, name] => #member: #name,).to_tokens(&mut fields);
    };
    for Binding { member, ident, .. } in bindings {
        bind(member, ident);
    }
    if let Some((wrapped, name)) = wrapped {
        bind(&wrapped.member, name);
    }
    let variant = arm.variant.as_ref().map(mixed_at).map(|variant| emit!(span, [variant] => :: #variant));
    emit!(span, [variant, fields] => Self #variant { #fields .. })
}

impl Wrapped {
    /// Returns the name of its binding, with the span of its type, so that errors point there.
    fn name(&self) -> Ident {
        Ident::new("wrapped", Span::mixed_site().located_at(first_span(&self.ty)))
    }
}

impl Expression {
    /// Returns the span for the macro's tokens around it, so that errors point there.
    fn at(&self) -> Span {
        Span::mixed_site().located_at(first_span(&self.tokens))
    }

    /// Returns the value; a field is dereferenced.
    fn by_value(&self) -> TokenStream {
        let tokens = &self.tokens;
        if self.is_field { emit!(self.at(), [tokens] => *#tokens) } else { tokens.clone() }
    }

    fn by_reference(&self) -> TokenStream {
        let tokens = &self.tokens;
        if self.is_field { tokens.clone() } else { emit!(self.at(), [tokens] => &(#tokens)) }
    }
}
