//! The templates that the symbols of a list were published with. Changing one changes all symbols, and is one mistake.

use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use super::template::{self, PLACES, named};
use crate::codes::ast::{List, Number, Settings};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use crate::tokens;
use proc_macro2::Span;

/// The symbols of a library: their prefix, and the templates of codes and domains.
pub(super) struct Symbols {
    pub(super) prefix: String,
    pub(super) codes: String,
    pub(super) domains: String,
    /// The symbols are the intended ones: the prefix and the templates have no mistakes.
    pub(super) are_known: bool,
}

impl Symbols {
    /// Returns the symbols that the library sets.
    pub(super) fn of(settings: &Settings, prefix: String, diag: &mut Diagnostics) -> Self {
        let codes = template::of(Kind::Code, settings, &prefix, diag);
        let domains = template::of(Kind::Domain, settings, &prefix, diag);
        let is_prefix_known =
            matches!((&settings.c_prefix, &settings.name), (Some(Read::Parsed(_)), _) | (None, Some(Read::Parsed(_))));
        if is_prefix_known && let (Some(codes), Some(domains)) = (codes, domains) {
            return Symbols { prefix, codes, domains, are_known: true };
        }
        let (codes, domains) = (Kind::Code.default_template(&prefix), Kind::Domain.default_template(&prefix));
        Symbols { prefix, codes, domains, are_known: false }
    }

    fn template(&mut self, kind: Kind) -> &mut String {
        match kind {
            Kind::Code => &mut self.codes,
            Kind::Domain => &mut self.domains,
        }
    }

    /// Restores the published template of a list, and reports a different one.
    pub(super) fn hold(
        &mut self,
        kind: Kind,
        list: Option<&Read<List>>,
        published: &Published<'_>,
        settings: &Settings,
        diag: &mut Diagnostics,
    ) {
        let Some(Read::Parsed(list)) = list else { return };
        let Some((former, line)) = former(list, published, self.template(kind)) else { return };
        let setting = match kind.template_of(settings) {
            Some(Read::Parsed(literal)) => Some(literal),
            _ => None,
        };
        let (how, remedy) = match former.strip_suffix("_ERR_{}") {
            Some(prefix) if setting.is_none() && kind == Kind::Code => {
                prefix.clone_into(&mut self.prefix);
                if settings.domain_symbols.is_none() {
                    self.domains = Kind::Domain.default_template(prefix);
                }
                ("with another beginning", format!("c_prefix = \"{prefix}\""))
            }
            _ => ("from another template", format!("{} = \"{former}\"", kind.setting())),
        };
        let span = match (setting, &settings.c_prefix, &settings.name) {
            (Some(literal), ..) | (None, Some(Read::Parsed(literal)), _) | (None, _, Some(Read::Parsed(literal))) => {
                literal.span()
            }
            _ => Span::call_site(),
        };
        let PublishedLine { symbol, release, .. } = line;
        diag.at(
            span,
            format_args!("the C names were published {how}, such as `{symbol}` in {release}: write `{remedy}`"),
        );
        *self.template(kind) = former;
    }
}

/// Returns the published template of a list and one of its lines, if the template was changed. A single symbol may just
/// be a row with another name, unless the prefix is set.
fn former<'a>(list: &List, published: &'a Published<'a>, template: &str) -> Option<(String, &'a PublishedLine<'a>)> {
    match with_ends(list, published, template, &["_ERR_{}"], 1) {
        None => with_ends(list, published, template, PLACES, 2),
        former => former,
    }
}

/// Returns the template that ends in one of `ends`; `None` if a symbol matches the current `template`, or if fewer than
/// `least` match the other one.
fn with_ends<'a>(
    list: &List,
    published: &'a Published<'a>,
    template: &str,
    ends: &[&str],
    least: usize,
) -> Option<(String, &'a PublishedLine<'a>)> {
    let (mut former, mut count): (Option<(String, &PublishedLine<'_>)>, _) = (None, 0);
    for row in &list.rows {
        let Read::Parsed(Number { value: Some(number), .. }) = row.number else { continue };
        if row.attrs.symbol.is_some() {
            continue;
        }
        let name = tokens::name(&row.ident);
        for line in published.lines_of(number) {
            let Some(found) = with_end(line.symbol, &name, ends) else { continue };
            match &former {
                None if line.symbol != named(template, &name) => former = Some((found, line)),
                Some((before, _)) if *before == found => {}
                // The template is unchanged, or there are several others.
                _ => return None,
            }
            count += 1;
        }
    }
    if count >= least { former } else { None }
}

/// Returns the template that ends in one of `ends` and makes this symbol from the name.
fn with_end(symbol: &str, name: &str, ends: &[&str]) -> Option<String> {
    for end in ends {
        if let Some(before) = symbol.strip_suffix(&*named(end, name)) {
            return Some(format!("{before}{end}"));
        }
    }
    None
}
