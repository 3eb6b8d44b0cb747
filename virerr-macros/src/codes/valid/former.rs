//! The templates that the symbols of a list were published with. Changing one changes all symbols, and is one mistake.

use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use super::template::{self, named};
use crate::codes::ast::{List, Number, Settings};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use proc_macro2::Span;
use syn::LitStr;
use syn::ext::IdentExt as _;

/// The symbols of a library: their prefix, and the templates of codes and domains.
pub(super) struct Symbols {
    pub(super) prefix: String,
    pub(super) templates: [String; 2],
}

impl Symbols {
    /// Restores the published template of a list, and reports a different one.
    pub(super) fn hold(
        &mut self,
        kind: Kind,
        list: Option<&Read<List>>,
        published: &Published,
        settings: &Settings,
        diag: &mut Diagnostics,
    ) {
        let [codes, domains] = &mut self.templates;
        let template = if kind == Kind::Code { &mut *codes } else { &mut *domains };
        let Some((former, line)) = list.and_then(Read::written).and_then(|list| former(list, published, template))
        else {
            return;
        };
        let setting = kind.template_of(settings).and_then(Read::written);
        let default = former.strip_suffix("_ERR_{}").filter(|_| setting.is_none() && kind == Kind::Code);
        let (how, remedy) = match default {
            Some(prefix) => {
                prefix.clone_into(&mut self.prefix);
                if settings.domain_symbols.is_none() {
                    *domains = Kind::Domain.default_template(prefix);
                }
                ("with another beginning", format!("c_prefix = \"{prefix}\""))
            }
            None => ("from another template", format!("{} = \"{former}\"", kind.setting())),
        };
        let place = [&settings.c_prefix, &settings.name].into_iter().flatten().find_map(Read::written);
        let message = format!(
            "the C names were published {how}, such as `{}` in {}: write `{remedy}`",
            line.symbol, line.release
        );
        diag.at(setting.or(place).map_or_else(Span::call_site, LitStr::span), message);
        let [codes, domains] = &mut self.templates;
        *(if kind == Kind::Code { codes } else { domains }) = former;
    }
}

/// Returns the published template of a list and one of its lines, if the template was changed. A single symbol may just
/// be a row with another name, unless the prefix is set.
fn former<'a>(list: &List, published: &'a Published, template: &str) -> Option<(String, &'a PublishedLine)> {
    let former = with_ends(list, published, template, &["_ERR_{}"], 1);
    former.or_else(|| with_ends(list, published, template, template::PLACES, 2))
}

/// Returns the template that ends in one of `ends`; `None` if a symbol matches the current `template`, or if fewer than
/// `least` match the other one.
fn with_ends<'a>(
    list: &List,
    published: &'a Published,
    template: &str,
    ends: &[&str],
    least: usize,
) -> Option<(String, &'a PublishedLine)> {
    let (mut former, mut count): (Option<(String, &PublishedLine)>, _) = (None, 0);
    for row in &list.rows {
        let Read::Written(Number { value: Some(number), .. }) = row.number else { continue };
        if row.attrs.symbol.is_some() {
            continue;
        }
        let name = row.ident.unraw().to_string();
        for line in published.lines_of(number) {
            let found =
                ends.iter().find_map(|end| Some(format!("{}{end}", line.symbol.strip_suffix(&named(end, &name))?)));
            let Some(found) = found else { continue };
            match &former {
                None if line.symbol != named(template, &name) => former = Some((found, line)),
                Some((before, _)) if *before == found => {}
                // The template is unchanged, or there are several others.
                _ => return None,
            }
            count += 1;
        }
    }
    former.filter(|_| count >= least)
}
