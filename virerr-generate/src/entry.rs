//! The texts and facts of a row in the form that all outputs share.

use crate::facts;
use virerr::Deprecated;
use virerr::Level;
#[cfg(feature = "files")]
use virerr::catalogue::Success;
use virerr::catalogue::{Alias, Catalogue, List, Reserved, Retired, Row};

/// The enum of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Code,
    Domain,
}

impl Kind {
    pub(crate) const BOTH: [Kind; 2] = [Kind::Code, Kind::Domain];

    /// Returns the kinds that the library has. If it has domains, there is at least one row.
    #[cfg(feature = "files")]
    pub(crate) fn all(catalogue: &'static Catalogue) -> &'static [Kind] {
        let kinds: &'static [Kind] = &Self::BOTH;
        if catalogue.domains().rows().len() == 0 { &kinds[..1] } else { kinds }
    }

    /// Returns the kind of a row. Only codes have a detail form.
    pub(crate) fn of(row: Row) -> Self {
        if row.detail_form().is_some() { Kind::Code } else { Kind::Domain }
    }

    pub(crate) fn list(self, catalogue: &'static Catalogue) -> &'static List {
        match self {
            Kind::Code => catalogue.codes(),
            Kind::Domain => catalogue.domains(),
        }
    }

    /// Returns the word for a row.
    #[cfg(feature = "files")]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Code => "code",
            Kind::Domain => "domain",
        }
    }

    /// Returns the label of the row's text.
    pub(crate) fn text_label(self) -> &'static str {
        match self {
            Kind::Code => "Message",
            Kind::Domain => "Title",
        }
    }
}

/// Returns the row's facts besides its texts, each with its label, in reading order. The values are as the list has
/// them. The number of an errno name is left out, since it differs between systems.
pub(crate) fn facts(row: Row) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    facts.extend(row.level().map(|level| ("Level", level_name(level).to_owned())));
    facts.extend(facts::labelled(row));
    let aliases: Vec<_> = row.aliases().map(also_called).collect();
    if !aliases.is_empty() {
        facts.push(("Also called", aliases.join(", ")));
    }
    facts
}

/// Returns the help as Markdown, after words that introduce it.
pub(crate) fn what_to_do(row: Row) -> Option<String> {
    let help = row.help()?.trim();
    let space = if help.contains('\n') { "\n\n" } else { " " };
    Some(format!("What to do:{space}{help}"))
}

/// Returns the text of the row's `#[explain]` file, with Unix line endings.
pub(crate) fn explanation(row: Row) -> Option<String> {
    row.explain().map(unmarked)
}

/// Returns the text of a file without a byte order mark and carriage returns, which editors and git add on some
/// systems.
pub(crate) fn unmarked(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// Returns the explanation without its first line if that is a heading, since it names the row.
pub(crate) fn explanation_body(row: Row) -> Option<String> {
    let explanation = explanation(row)?;
    match explanation.split_once('\n') {
        Some((title, body)) if title.starts_with('#') => Some(body.trim_start_matches('\n').to_owned()),
        _ => Some(explanation),
    }
}

/// Returns the id as the journal writes it.
#[cfg(feature = "files")]
pub(crate) fn journal_message_id(row: Row) -> String {
    format!("{:032x}", row.journal_message_id())
}

/// Returns the name of the level; unlike `Display`, that of level 0 is not empty.
pub(crate) fn level_name(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// Returns `since 0.5: use the other one`, or the known part of it.
pub(crate) fn deprecation(deprecated: Deprecated) -> String {
    match (deprecated.since, deprecated.note) {
        (Some(since), Some(note)) => format!("since {since}: {note}"),
        (Some(since), None) => format!("since {since}"),
        (None, Some(note)) => note.to_owned(),
        (None, None) => "yes".to_owned(),
    }
}

/// Returns the same as a sentence without a full stop: `Deprecated since 0.5: use the other one`.
#[cfg(feature = "files")]
pub(crate) fn deprecation_sentence(deprecated: Deprecated) -> String {
    match (deprecated.since, deprecated.note) {
        (Some(_), _) => format!("Deprecated {}", deprecation(deprecated)),
        (None, Some(note)) => format!("Deprecated: {note}"),
        (None, None) => "Deprecated".to_owned(),
    }
}

fn also_called(alias: &Alias) -> String {
    match alias.deprecated {
        Some(deprecated) => format!("{} (deprecated: {})", alias.symbol, deprecation(deprecated)),
        None => alias.symbol.to_owned(),
    }
}

/// Returns when and why a row was retired, as a sentence without a full stop.
#[cfg(feature = "files")]
pub(crate) fn retirement(retired: &Retired) -> String {
    format!("retired in {}: {}", retired.since, retired.why)
}

/// Returns the row that replaces a retired one.
pub(crate) fn successor(list: &'static List, retired: &Retired) -> Option<Row> {
    list.with_number(retired.instead?)
}

/// Returns the number that means success and its symbol, if the list names it.
#[cfg(feature = "files")]
pub(crate) fn named_success(catalogue: &'static Catalogue) -> Option<(Success, &'static str)> {
    let success = catalogue.success()?;
    Some((success, success.symbol?))
}

/// Returns `40 to 41`, or one number.
pub(crate) fn range(reserved: &Reserved) -> String {
    let Reserved { first, last, hex, .. } = *reserved;
    let [first, last] = match hex {
        Some(hex) => hex.map(str::to_owned),
        None => [first, last].map(|number| number.to_string()),
    };
    if first == last { first } else { format!("{first} to {last}") }
}

/// Returns `40 to 41: taken by the 0.x series`, or the numbers alone.
#[cfg(feature = "files")]
pub(crate) fn reservation(reserved: &Reserved) -> String {
    let range = range(reserved);
    if reserved.why.is_empty() { range } else { format!("{range}: {}", reserved.why) }
}
