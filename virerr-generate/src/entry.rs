//! What every reader is told of a row, whatever it is written in.

use crate::facts;
use virerr::Deprecated;
use virerr::Level;
#[cfg(feature = "files")]
use virerr::catalogue::Success;
use virerr::catalogue::{Alias, Catalogue, List, Reserved, Retired, Row};

/// Which of the two enums a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Code,
    Domain,
}

impl Kind {
    pub(crate) const BOTH: [Kind; 2] = [Kind::Code, Kind::Domain];

    /// The kinds of enum that the library has. Where it has domains, one row at least is among them.
    #[cfg(feature = "files")]
    pub(crate) fn all(catalogue: &'static Catalogue) -> &'static [Kind] {
        let kinds: &'static [Kind] = &Self::BOTH;
        if catalogue.domains().rows().len() == 0 { &kinds[..1] } else { kinds }
    }

    /// Only codes have a detail form.
    pub(crate) fn of(row: Row) -> Self {
        if row.detail_form().is_some() { Kind::Code } else { Kind::Domain }
    }

    pub(crate) fn list(self, catalogue: &'static Catalogue) -> &'static List {
        match self {
            Kind::Code => catalogue.codes(),
            Kind::Domain => catalogue.domains(),
        }
    }

    /// The word for a row.
    #[cfg(feature = "files")]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Code => "code",
            Kind::Domain => "domain",
        }
    }

    /// What the row's text is called.
    pub(crate) fn text_label(self) -> &'static str {
        match self {
            Kind::Code => "Message",
            Kind::Domain => "Title",
        }
    }
}

/// What a row says besides its texts, each with its label, in the order to read it in. The texts are as the list has
/// them. The number of an errno name is left out: it differs between systems.
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

/// What to do about it, in Markdown, behind words that say that it is this.
pub(crate) fn what_to_do(row: Row) -> Option<String> {
    let help = row.help()?.trim();
    let space = if help.contains('\n') { "\n\n" } else { " " };
    Some(format!("What to do:{space}{help}"))
}

/// The file of `#[explain]`, whatever ends its lines where it was checked out.
pub(crate) fn explanation(row: Row) -> Option<String> {
    row.explain().map(unmarked)
}

/// The text of a file without what editors and git of some systems put into it.
pub(crate) fn unmarked(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// The explanation behind the heading of its first line, which says whose it is.
pub(crate) fn explanation_body(row: Row) -> Option<String> {
    let explanation = explanation(row)?;
    match explanation.split_once('\n') {
        Some((title, body)) if title.starts_with('#') => Some(body.trim_start_matches('\n').to_owned()),
        _ => Some(explanation),
    }
}

/// The id as the journal has it.
#[cfg(feature = "files")]
pub(crate) fn journal_message_id(row: Row) -> String {
    format!("{:032x}", row.journal_message_id())
}

/// The level's name; unlike its `Display`, the one of level 0 is not empty.
pub(crate) fn level_name(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// `since 0.5: use the other one`, or as much of that as is known.
pub(crate) fn deprecation(deprecated: Deprecated) -> String {
    match (deprecated.since, deprecated.note) {
        (Some(since), Some(note)) => format!("since {since}: {note}"),
        (Some(since), None) => format!("since {since}"),
        (None, Some(note)) => note.to_owned(),
        (None, None) => "yes".to_owned(),
    }
}

/// The same as a sentence without its end: `Deprecated since 0.5: use the other one`.
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

/// Since when and why a row is retired, as a sentence without its end.
#[cfg(feature = "files")]
pub(crate) fn retirement(retired: &Retired) -> String {
    format!("retired in {}: {}", retired.since, retired.why)
}

/// The row to use instead of a retired one.
pub(crate) fn successor(list: &'static List, retired: &Retired) -> Option<Row> {
    list.with_number(retired.instead?)
}

/// The number that means success, and its symbol, where the list names it.
#[cfg(feature = "files")]
pub(crate) fn named_success(catalogue: &'static Catalogue) -> Option<(Success, &'static str)> {
    let success = catalogue.success()?;
    Some((success, success.symbol?))
}

/// `40 to 41`, or one number.
pub(crate) fn range(reserved: &Reserved) -> String {
    let Reserved { first, last, hex, .. } = *reserved;
    let [first, last] = match hex {
        Some(hex) => hex.map(str::to_owned),
        None => [first, last].map(|number| number.to_string()),
    };
    if first == last { first } else { format!("{first} to {last}") }
}

/// `40 to 41: taken by the 0.x series`, or the numbers alone.
#[cfg(feature = "files")]
pub(crate) fn reservation(reserved: &Reserved) -> String {
    let range = range(reserved);
    if reserved.why.is_empty() { range } else { format!("{range}: {}", reserved.why) }
}
