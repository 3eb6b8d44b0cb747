//! The output of `codes json`, from which the same list is written again.

use crate::json::Json;
use crate::list;
use crate::lock_file::{CODE, DOMAIN, RESERVED, RETIRED, SUCCESS, introduction, line};
use crate::names;
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use serde::Deserialize;
use std::collections::HashMap;

/// The version of the format that is read.
const FORMAT: &str = "1";

/// The whole list. A member that is not known here is an error, so that nothing is lost.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    #[serde(rename = "format")]
    _format: u32,
    pub(crate) name: String,
    c_prefix: String,
    docs: String,
    codes: Enum,
    domains: Option<Enum>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Enum {
    name: String,
    docs: String,
    success: Option<Success>,
    rows: Vec<Row>,
    retired: Vec<Retired>,
    reserved: Vec<Range>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Success {
    number: i32,
    hex: Option<String>,
    symbol: Option<String>,
    name: Option<String>,
    message: String,
    docs: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    number: i32,
    hex: Option<String>,
    symbol: String,
    name: String,
    #[serde(alias = "title")]
    message: String,
    detail_form: Option<String>,
    level: Option<String>,
    /// It follows from the names and the number.
    #[serde(rename = "journal_message_id")]
    _journal_message_id: Option<String>,
    docs: String,
    url: Option<String>,
    since: Option<String>,
    deprecated: Option<Deprecation>,
    help: Option<String>,
    explain: Option<String>,
    category: Option<String>,
    errno: Option<String>,
    http_status: Option<u16>,
    retry: Option<String>,
    log_level: Option<String>,
    facts: Option<Json>,
    aliases: Vec<Alias>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deprecation {
    since: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alias {
    symbol: String,
    name: String,
    docs: String,
    deprecated: Option<Deprecation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Retired {
    number: i32,
    hex: Option<String>,
    symbol: String,
    name: String,
    since: String,
    why: String,
    instead: Option<String>,
    docs: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    first: i32,
    last: i32,
    hex: Option<[String; 2]>,
    why: String,
}

/// The settings of the library that its rows depend on.
#[derive(Clone, Copy)]
struct Style<'a> {
    /// The template of the symbols.
    template: &'a str,
    /// The detail form of rows that have none.
    form: Option<&'a str>,
    /// The lock file.
    lock: &'a str,
}

impl Document {
    /// Parses the output of `codes json`; `None` for any other JSON.
    pub(crate) fn parse(json: &Json, text: &str) -> Option<Result<Self, String>> {
        let member = |name: &str| json.members()?.iter().find(|(other, _)| other == name).map(|(_, value)| value);
        let format = member("format")?.plain();
        let has_rows = member("codes")?.members()?.iter().any(|(name, _)| name == "rows");
        if !has_rows || member("c_prefix").is_none() {
            return None;
        }
        Some(match format.as_str() {
            FORMAT => serde_json::from_str(text).map_err(|error| error.to_string()),
            other => Err(format!("it is of format {other} of `codes json`, and format {FORMAT} is read")),
        })
    }

    /// Returns the list with another name of the library, if one is given.
    pub(crate) fn named(self, name: Option<&str>) -> Self {
        Document { name: name.map_or(self.name, str::to_owned), ..self }
    }

    pub(crate) fn notes(&self) -> Vec<String> {
        vec![
            "JSON has neither roles nor settings such as `require`, derives and attributes of other crates: write \
             those again"
                .to_owned(),
            list::role_note(&self.codes.rows[self.internal()].name),
        ]
    }

    /// Returns the path and the text of each explanation.
    pub(crate) fn explanations(&self, lock: &str) -> Vec<(String, &str)> {
        let rows = self.codes.rows.iter();
        rows.filter_map(|row| Some((row.explanation(lock), row.explain.as_deref()?))).collect()
    }

    fn internal(&self) -> usize {
        list::internal(self.codes.rows.iter().map(|row| row.name.as_str()))
    }

    /// Returns the call of the macro.
    pub(crate) fn call(&self, lock: &str) -> String {
        let [code_symbols, domain_symbols] = self.defaults();
        let code_symbols = self.codes.template(code_symbols);
        let domain_symbols = self.domains.as_ref().map(|domains| domains.template(domain_symbols));
        let form = self.codes.form();
        let mut arguments = vec![format!("name = {:?}", self.name)];
        if self.c_prefix != names::c_prefix(&self.name) {
            arguments.push(format!("c_prefix = {:?}", self.c_prefix));
        }
        let [default_codes, default_domains] = self.defaults();
        if code_symbols != default_codes {
            arguments.push(format!("code_symbols = {code_symbols:?}"));
        }
        let given = domain_symbols.as_ref().filter(|template| **template != default_domains);
        arguments.extend(given.map(|template| format!("domain_symbols = {template:?}")));
        arguments.extend(form.map(|form| format!("detail_form = {:?}", escaped_form(form))));
        arguments.extend(self.codes.pages().map(|pages| format!("pages = {pages:?}")));
        arguments.push(format!("lock = {lock:?}"));

        let mut call = "virerr::define_codes! {\n".to_owned();
        call.push_str(&docs("    ", &self.docs));
        call.push_str(&format!("    #[library({})]\n    pub struct {};\n\n", arguments.join(", "), self.struct_name()));
        call.push_str(&self.codes.written(Style { template: &code_symbols, form, lock }, Some(self.internal())));
        if let (Some(domains), Some(template)) = (&self.domains, domain_symbols) {
            call.push('\n');
            call.push_str(&domains.written(Style { template: &template, form: None, lock }, None));
        }
        call.push_str("}\n");
        call
    }

    /// Returns the templates of the symbols of codes and domains that a list has without settings.
    fn defaults(&self) -> [String; 2] {
        ["ERR", "FROM"].map(|word| format!("{}_{word}_{{}}", self.c_prefix))
    }

    fn struct_name(&self) -> String {
        let name = list::struct_name(&self.name);
        let is_taken = [Some(&self.codes), self.domains.as_ref()].into_iter().flatten().any(|it| it.name == name);
        if is_taken { format!("{name}Library") } else { name }
    }

    /// Returns the lock file.
    pub(crate) fn lock(&self, release: &str) -> String {
        let mut text = introduction(&self.name);
        self.codes.publish(CODE, release, &mut text);
        if let Some(domains) = &self.domains {
            domains.publish(DOMAIN, release, &mut text);
        }
        text
    }
}

impl Enum {
    /// Returns the names and symbols of all rows, former ones too.
    fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        let success = self.success.iter().filter_map(|it| Some((it.name.as_deref()?, it.symbol.as_deref()?)));
        let rows = self.rows.iter().map(|it| (it.name.as_str(), it.symbol.as_str()));
        let aliases = self.rows.iter().flat_map(|row| &row.aliases);
        let aliases = aliases.map(|it| (it.name.as_str(), it.symbol.as_str()));
        let retired = self.retired.iter().map(|it| (it.name.as_str(), it.symbol.as_str()));
        success.chain(rows).chain(aliases).chain(retired)
    }

    /// Returns the template that gives most symbols, and the default one if others are no better.
    fn template(&self, default: String) -> String {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (name, symbol) in self.names() {
            for place in ["{}", "{snake}", "{Camel}"] {
                let text = symbol_of(place, name);
                if let Some(at) = symbol.rfind(&text) {
                    *counts.entry(format!("{}{place}{}", &symbol[..at], &symbol[at + text.len()..])).or_default() += 1;
                }
            }
        }
        let rank = |(template, count): &(String, usize)| (*count, *template == default, template.contains("{}"));
        counts
            .into_iter()
            .max_by(|one, other| rank(one).cmp(&rank(other)).then_with(|| other.0.cmp(&one.0)))
            .map_or(default.clone(), |(template, _)| template)
    }

    /// Returns the detail form that more than half of the rows have, if they do not have it by default.
    fn form(&self) -> Option<&str> {
        let given = self.rows.iter().filter(|row| row.detail_form.as_ref() != Some(&row.default_form()));
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for form in given.filter_map(|row| row.detail_form.as_deref()) {
            *counts.entry(form).or_default() += 1;
        }
        counts.into_iter().find(|(_, count)| count * 2 > self.rows.len()).map(|(form, _)| form)
    }

    /// Returns the address of the pages, with `{}` for the symbol, unless it is an anchor at the end.
    fn pages(&self) -> Option<String> {
        let Row { url, symbol, .. } = self.rows.first()?;
        let url = url.as_deref()?;
        match url.strip_suffix(symbol.as_str()).and_then(|page| page.strip_suffix('#')) {
            Some(page) => Some(page.to_owned()),
            // The same symbol may be in the address by chance: every row has to agree.
            None => url.match_indices(symbol.as_str()).find_map(|(at, _)| {
                let (before, after) = (&url[..at], &url[at + symbol.len()..]);
                let is_right = |row: &Row| row.url.as_deref() == Some(&format!("{before}{}{after}", row.symbol));
                self.rows.iter().all(is_right).then(|| format!("{before}{{}}{after}"))
            }),
        }
    }

    /// Returns the enum. `internal` is the row with this role; domains have none.
    fn written(&self, style: Style<'_>, internal: Option<usize>) -> String {
        let template = style.template;
        let mut text = docs("    ", &self.docs) + &format!("    pub enum {} {{\n", self.name);
        let mut push = |line: String| text.push_str(&line);
        match &self.success {
            None if internal.is_some() => push("        no success;\n".to_owned()),
            Some(success) => push(success.written(template)),
            None => {}
        }
        for (place, row) in self.rows.iter().enumerate() {
            push(row.written(style, internal == Some(place)));
        }
        for row in &self.rows {
            for Alias { symbol, name, docs: about, deprecated } in &row.aliases {
                let deprecated = deprecated.as_ref().map(Deprecation::written).unwrap_or_default();
                let line = format!("        alias {} = {};\n", ident(name), ident(&row.name));
                push(docs("        ", about) + &deprecated + &list::symbol(&symbol_of(template, name), symbol) + &line);
            }
        }
        for retired in &self.retired {
            push(retired.written(template, &self.rows));
        }
        for Range { first, last, hex, why } in &self.reserved {
            let [first, last] = hex.clone().unwrap_or_else(|| [first.to_string(), last.to_string()]);
            let numbers = if first == last { first } else { format!("{first}..={last}") };
            let why = if why.is_empty() { String::new() } else { format!(" {why:?}") };
            push(format!("        reserved {numbers}{why};\n"));
        }
        text + "    }\n"
    }

    /// Adds the lines of the lock file.
    fn publish(&self, kind: &str, release: &str, text: &mut String) {
        let mut push = |kind: &str, numbers: [i32; 2], symbol: &str, release: &str| {
            text.push_str(&format!("{}  {release}\n", line(kind, numbers, symbol)));
        };
        if let Some(Success { number, symbol: Some(symbol), .. }) = &self.success {
            push(SUCCESS, [*number; 2], symbol, release);
        }
        for Row { number, symbol, since, .. } in &self.rows {
            push(kind, [*number; 2], symbol, since.as_deref().unwrap_or(release));
        }
        for (row, alias) in self.rows.iter().flat_map(|row| row.aliases.iter().map(move |alias| (row, alias))) {
            push(kind, [row.number; 2], &alias.symbol, release);
        }
        for Retired { number, symbol, since, .. } in &self.retired {
            // The release that published it is not known, and is not the one that retired it.
            push(kind, [*number; 2], symbol, "unknown");
            push(kind, [*number; 2], RETIRED, since);
        }
        for Range { first, last, .. } in &self.reserved {
            push(kind, [*first, *last], RESERVED, release);
        }
    }
}

impl Success {
    /// Returns the line; none if success is the number 0 without a name.
    fn written(&self, template: &str) -> String {
        let (Some(name), Some(symbol)) = (&self.name, &self.symbol) else { return String::new() };
        let digits = self.hex.clone().unwrap_or_else(|| self.number.to_string());
        let line = format!("        success {} = {digits} => {:?};\n", ident(name), escaped(&self.message));
        docs("        ", &self.docs) + &list::symbol(&symbol_of(template, name), symbol) + &line
    }
}

impl Row {
    fn default_form(&self) -> String {
        format!("{}: {{}}", self.message)
    }

    /// Returns the path of its explanation, in the directory of the lock file.
    fn explanation(&self, lock: &str) -> String {
        let directory = lock.rfind('/').map_or("", |end| &lock[..=end]);
        format!("{directory}docs/errors/{}.md", self.symbol)
    }

    fn written(&self, style: Style<'_>, is_internal: bool) -> String {
        let mut text = docs("        ", &self.docs);
        let mut push = |attribute: String| text.push_str(&format!("        #[{attribute}]\n"));
        if is_internal {
            push("role(internal)".to_owned());
        }
        self.level.iter().filter(|level| *level != "error").for_each(|level| push(format!("level({level})")));
        self.since.iter().for_each(|since| push(format!("since({since:?})")));
        self.help.iter().for_each(|help| push(format!("help = {help:?}")));
        self.explain.iter().for_each(|_| push(format!("explain = {:?}", self.explanation(style.lock))));
        self.category.iter().for_each(|category| push(format!("category({category})")));
        self.errno.iter().for_each(|errno| push(format!("errno({errno})")));
        self.http_status.iter().for_each(|status| push(format!("http({status})")));
        self.retry.iter().for_each(|retry| push(format!("retry({retry})")));
        self.log_level.iter().for_each(|level| push(format!("log({level})")));
        for (name, value) in self.facts.iter().filter_map(Json::members).flatten() {
            match value {
                Json::Text(text) => push(format!("fact({name} = {text:?})")),
                other => push(format!("fact({name} = {})", other.plain())),
            }
        }
        text.push_str(&self.deprecated.as_ref().map(Deprecation::written).unwrap_or_default());
        text.push_str(&list::symbol(&symbol_of(style.template, &self.name), &self.symbol));
        let digits = self.hex.clone().unwrap_or_else(|| self.number.to_string());
        let expected = style.form.map_or_else(|| self.default_form(), str::to_owned);
        let own = self.detail_form.as_ref().filter(|own| **own != expected);
        let own = own.map(|own| format!(", {:?}", escaped_form(own))).unwrap_or_default();
        text + &format!("        {} = {digits} => {:?}{own},\n", ident(&self.name), escaped(&self.message))
    }
}

impl Retired {
    fn written(&self, template: &str, rows: &[Row]) -> String {
        let Retired { number, hex, symbol, name, since, why, instead, docs: about } = self;
        let digits = hex.clone().unwrap_or_else(|| number.to_string());
        let instead = rows.iter().find(|row| instead.as_ref() == Some(&row.symbol));
        let instead = instead.map(|row| format!(" use {}", ident(&row.name))).unwrap_or_default();
        let line = format!("        retired {} = {digits} since {since:?} {why:?}{instead};\n", ident(name));
        docs("        ", about) + &list::symbol(&symbol_of(template, name), symbol) + &line
    }
}

impl Deprecation {
    fn written(&self) -> String {
        let since = self.since.iter().map(|since| format!("since = {since:?}"));
        let given: Vec<_> = since.chain(self.note.iter().map(|note| format!("note = {note:?}"))).collect();
        let given = if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) };
        format!("        #[deprecated{given}]\n")
    }
}

/// Returns the symbol of a name, as the macro makes it.
fn symbol_of(template: &str, name: &str) -> String {
    let is_camel = !name.contains('_') && name.starts_with(char::is_uppercase);
    let camel = if is_camel { name.to_owned() } else { name.to_upper_camel_case() };
    template
        .replace("{}", &name.to_shouty_snake_case())
        .replace("{snake}", &name.to_snake_case())
        .replace("{Camel}", &camel)
}

/// Returns the name as Rust has it, with `r#` for a keyword.
fn ident(name: &str) -> String {
    let is_plain = syn::parse_str::<syn::Ident>(name).is_ok() && name != "gen";
    if is_plain { name.to_owned() } else { format!("r#{name}") }
}

/// Doubles the braces of a text.
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// Doubles the braces of a detail form, except those of its last `{}`, which is its placeholder.
fn escaped_form(form: &str) -> String {
    match form.rfind("{}") {
        Some(at) => format!("{}{{}}{}", escaped(&form[..at]), escaped(&form[at + 2..])),
        None => escaped(form),
    }
}

/// Returns documentation, which is Markdown already.
fn docs(indent: &str, docs: &str) -> String {
    docs.lines().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect()
}
