//! Rust: an enum, or constants.

use crate::item::{self, Candidate, Item, Read};
use syn::{Attribute, Expr, ExprLit, ItemConst, ItemEnum, Lit, Meta, UnOp};

/// Reads the enum that looks most like errors, the one with this name, or constants.
pub(crate) fn read(text: &str, name: Option<&str>, prefix: Option<&str>) -> Result<Read, String> {
    let file = syn::parse_file(text).map_err(|error| {
        let start = error.span().start();
        format!("line {}: {error}", start.line)
    })?;
    let (mut enums, mut constants) = (Vec::new(), Vec::new());
    collect(&file.items, &mut enums, &mut constants);
    enums.retain(|it| it.variants.len() > 1 || name.is_some());
    let names = enums.iter().map(|it| it.ident.to_string()).collect::<Vec<_>>();
    let all: Vec<_> = enums.into_iter().zip(&names).collect();
    if let Some(name) = name {
        let found = all.iter().find(|(_, other)| *other == name);
        let missing = || format!("there is no enum `{name}`; possible: {}", names.join(", "));
        return found.map(|(it, _)| from_enum(it)).ok_or_else(missing);
    }
    let is_meant = |constant: &&ItemConst| prefix.is_none_or(|prefix| constant.ident.to_string().starts_with(prefix));
    if prefix.is_none() {
        if let Some(chosen) = item::choose(&all, |(_, name)| name.as_str(), |(it, _)| it.variants.len()) {
            let mut read = from_enum(chosen.0);
            let candidate = |(it, name): &(&ItemEnum, &String)| Candidate::item(name, it.variants.len());
            let others = all.iter().filter(|(it, _)| it.ident != chosen.0.ident).map(candidate);
            read.notes.extend(item::unchosen(candidate(chosen), others.collect()));
            return Ok(read);
        }
        if !all.is_empty() {
            return Err(format!(
                "the enum of the errors is unclear: name it with --enum; possible: {}",
                names.join(", ")
            ));
        }
    }
    let items: Vec<_> = constants.into_iter().filter(is_meant).filter_map(from_constant).collect();
    Ok(Read { items, are_symbols: true, ..Read::default() })
}

/// Collects the enums and constants of the file and of its modules.
fn collect<'a>(items: &'a [syn::Item], enums: &mut Vec<&'a ItemEnum>, constants: &mut Vec<&'a ItemConst>) {
    for item in items {
        match item {
            syn::Item::Enum(it) => enums.push(it),
            syn::Item::Const(it) => constants.push(it),
            syn::Item::Mod(module) => {
                collect(module.content.as_ref().map_or(&[], |(_, items)| items), enums, constants)
            }
            _ => {}
        }
    }
}

fn from_constant(constant: &ItemConst) -> Option<Item> {
    let number = item::number(value(&constant.expr)?)?;
    let hex = hex(&constant.expr);
    Some(Item { name: constant.ident.to_string(), number, hex, ..texts(&constant.attrs) })
}

fn from_enum(it: &ItemEnum) -> Read {
    let mut read = Read { docs: texts(&it.attrs).docs, ..Read::default() };
    let has_numbers = it.variants.iter().any(|variant| variant.discriminant.is_some());
    if !has_numbers {
        read.notes.push(format!("{} has no numbers: they are assigned in order, from 1", it.ident));
    }
    let mut next = i64::from(!has_numbers);
    for variant in &it.variants {
        let name = variant.ident.to_string().trim_start_matches("r#").to_owned();
        let given = variant.discriminant.as_ref().map(|(_, discriminant)| value(discriminant));
        let number = match given {
            Some(None) => {
                read.notes.push(format!("{name} is left out: its number is not a literal"));
                continue;
            }
            Some(Some(number)) => number,
            None => next,
        };
        next = number + 1;
        if let Some(number) = item::number(number) {
            let hex = variant.discriminant.as_ref().and_then(|(_, discriminant)| hex(discriminant));
            read.items.push(Item { name, number, hex, ..texts(&variant.attrs) });
        }
    }
    read
}

/// Returns the number of a literal.
fn value(expression: &Expr) -> Option<i64> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => literal.base10_parse().ok(),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => value(&unary.expr)?.checked_neg(),
        Expr::Paren(inner) => value(&inner.expr),
        Expr::Cast(cast) => value(&cast.expr),
        _ => None,
    }
}

/// Returns the literal if it is hexadecimal and has no sign.
fn hex(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => item::hex(&literal.to_string()),
        Expr::Paren(inner) => hex(&inner.expr),
        Expr::Cast(cast) => hex(&cast.expr),
        _ => None,
    }
}

/// Returns the documentation, and the message in another crate's attribute if it has no placeholders.
fn texts(attributes: &[Attribute]) -> Item {
    let mut item = Item::default();
    for attribute in attributes {
        match &attribute.meta {
            Meta::NameValue(meta) if meta.path.is_ident("doc") => {
                if let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &meta.value {
                    item.docs.push_str(line.value().trim());
                    item.docs.push('\n');
                }
            }
            Meta::List(list) if ["error", "display", "strum", "snafu"].iter().any(|it| list.path.is_ident(it)) => {
                let text = list
                    .tokens
                    .clone()
                    .into_iter()
                    .find_map(|token| syn::parse_str::<syn::LitStr>(&token.to_string()).ok());
                let text = text.map(|text| text.value()).filter(|text| !has_places(text));
                item.message = text.unwrap_or_default().replace("{{", "{").replace("}}", "}");
            }
            _ => {}
        }
    }
    item.docs = item.docs.trim().to_owned();
    item
}

/// Returns `true` if the text has placeholders. `{{` and `}}` are braces.
fn has_places(text: &str) -> bool {
    text.replace("{{", "").contains('{')
}
