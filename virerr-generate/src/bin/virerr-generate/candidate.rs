//! The parts of a file that could be its list, and the choice of one.

/// The part of a file to read.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// The name of an enum.
    pub(crate) enum_name: Option<&'a str>,
    /// The prefix of macros or constants.
    pub(crate) prefix: Option<&'a str>,
    /// The first and the last macro.
    pub(crate) range: Option<(&'a str, &'a str)>,
}

/// Returns how much a name looks like that of a list of errors, with the best highest.
pub(crate) fn rank(name: &str) -> usize {
    let name = name.to_lowercase();
    let name = name.trim_end_matches("_e").trim_end_matches("_t").trim_end_matches('s');
    let has_end = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    match name.contains("err") {
        true if has_end(&["code"]) => 3,
        _ if has_end(&["err", "error", "statu", "errno", "result", "code"]) => 2,
        is_like => usize::from(is_like),
    }
}

/// A part of a file that could be its list.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) name: String,
    /// The option that takes it.
    pub(crate) option: String,
    pub(crate) size: usize,
}

impl Candidate {
    pub(crate) fn of_enum(name: &str, size: usize) -> Self {
        Candidate { name: name.to_owned(), option: format!("--enum {name}"), size }
    }

    pub(crate) fn of_prefix(name: &str, size: usize) -> Self {
        Candidate { name: name.to_owned(), option: format!("--prefix {name}"), size }
    }
}

/// Returns the note about a choice between several candidates.
pub(crate) fn unchosen(chosen: Candidate, mut others: Vec<Candidate>) -> Option<String> {
    const SHOWN: usize = 8;
    others.sort_by_key(|it| std::cmp::Reverse((rank(&it.name), it.size)));
    let count = others.len();
    let shown: Vec<_> = others.iter().take(SHOWN).map(|it| format!("{} ({})", it.option, it.size)).collect();
    let more = if count > SHOWN { format!(", and {} more", count - SHOWN) } else { String::new() };
    let Candidate { option, size, .. } = chosen;
    (count > 0)
        .then(|| format!("the codes of {option} ({size}) are imported; the file also has {}{more}", shown.join(", ")))
}

/// Returns the largest of the things whose names look most like errors, or the only thing.
pub(crate) fn choose<T>(all: &[T], name: impl Fn(&T) -> &str, size: impl Fn(&T) -> usize) -> Option<&T> {
    match all {
        [only] => Some(only),
        _ => all.iter().filter(|it| rank(name(it)) > 0).max_by_key(|it| (rank(name(it)), size(it))),
    }
}
