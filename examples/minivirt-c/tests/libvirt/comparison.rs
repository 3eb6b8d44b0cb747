//! Traces of a client, compared field by field, and the list of expected differences.

use std::collections::BTreeMap;

/// A line of a trace is `KEY: VALUE`.
type Trace<'a> = BTreeMap<&'a str, &'a str>;

fn read(trace: &str) -> Trace<'_> {
    let mut facts = Trace::new();
    for line in trace.lines() {
        let Some((key, value)) = line.split_once(": ").or(line.strip_suffix(':').map(|key| (key, ""))) else {
            panic!("no line of a trace: {line}")
        };
        let before = facts.insert(key, value);
        assert!(before.is_none(), "the trace has two facts {key}");
    }
    facts
}

/// A fact that differs on minivirt.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Difference<'a> {
    key: &'a str,
    libvirt: &'a str,
    minivirt: &'a str,
}

/// The value of a fact that a trace lacks.
const ABSENT: &str = "(absent)";

fn differences<'a>(libvirt: &Trace<'a>, minivirt: &Trace<'a>) -> Vec<Difference<'a>> {
    let value = |trace: &Trace<'a>, key| trace.get(key).copied().unwrap_or(ABSENT);
    let keys = libvirt.keys().chain(minivirt.keys().filter(|key| !libvirt.contains_key(*key)));
    let facts = keys.map(|key| Difference { key, libvirt: value(libvirt, key), minivirt: value(minivirt, key) });
    facts.filter(|fact| fact.libvirt != fact.minivirt).collect()
}

/// A line of the list: a client, a key, in which `*` is any text, and the two values, which may be left out.
#[derive(Debug)]
struct Listed<'a> {
    line: &'a str,
    client: &'a str,
    key: &'a str,
    values: Option<(&'a str, &'a str)>,
}

impl<'a> Listed<'a> {
    fn read(line: &'a str) -> Self {
        let (client, rest) = line.trim().split_once(' ').unwrap_or_else(|| panic!("no difference: {line}"));
        let (key, values) = match rest.split_once(": ") {
            Some((key, values)) => {
                (key, Some(values.split_once(" -> ").unwrap_or_else(|| panic!("no values: {line}"))))
            }
            None => (rest, None),
        };
        Self { line, client, key, values }
    }

    fn is(&self, difference: &Difference<'_>) -> bool {
        let values = (difference.libvirt, difference.minivirt);
        matches(self.key, difference.key) && self.values.is_none_or(|listed| listed == values)
    }
}

/// Returns `true` if a text matches a pattern, in which `*` matches any text.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            let mut ends = rest.char_indices().map(|(end, _)| end).chain([rest.len()]);
            ends.any(|end| matches(after, &rest[end..]))
        }),
    }
}

/// Returns the lines of the list, each of which is indented below its reason.
fn listed<'a>(list: &'a str, client: &str) -> Vec<Listed<'a>> {
    let mut reason = false;
    let mut listed = Vec::new();
    for line in list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if line.starts_with(' ') {
            assert!(reason, "no reason is given for: {line}");
            listed.push(Listed::read(line));
        } else {
            reason = true;
        }
    }
    listed.retain(|difference| difference.client == client);
    listed
}

/// Returns the mistakes in the traces of a client: differences that are not listed, and listed ones that do not occur.
pub(crate) fn mistakes(client: &str, libvirt: &str, minivirt: &str, list: &str) -> Vec<String> {
    let differences = differences(&read(libvirt), &read(minivirt));
    let listed = listed(list, client);
    let not_listed = differences.iter().filter(|difference| !listed.iter().any(|listed| listed.is(difference)));
    let not_seen = listed.iter().filter(|listed| !differences.iter().any(|difference| listed.is(difference)));
    let not_listed = not_listed
        .map(|Difference { key, libvirt, minivirt }| format!("not listed: {client} {key}: {libvirt} -> {minivirt}"));
    not_listed.chain(not_seen.map(|listed| format!("does not occur: {}", listed.line.trim()))).collect()
}

#[cfg(test)]
mod tests {
    use super::{matches, mistakes};

    const LIBVIRT: &str = "open: 1\nlast.code: 42\nlast.text: 'theirs'\nempty:\n";
    const MINIVIRT: &str = "open: 1\nlast.code: 43\nlast.text: 'ours'\nempty:\nmore: 1\n";
    const LIST: &str = "# Comments.\n\nThe texts are ours.\n    c *.text\n\nA reason.\n    c last.code: 42 -> 43\n    \
                        c more: (absent) -> 1\n";

    #[test]
    fn listed_differences_are_taken() {
        assert_eq!(mistakes("c", LIBVIRT, MINIVIRT, LIST), [""; 0]);
    }

    #[test]
    fn difference_that_is_not_listed_is_found() {
        let other = MINIVIRT.replace("43", "44");
        let expected = ["not listed: c last.code: 42 -> 44", "does not occur: c last.code: 42 -> 43"];
        assert_eq!(mistakes("c", LIBVIRT, &other, LIST), expected);
        assert_eq!(mistakes("python", LIBVIRT, MINIVIRT, LIST).len(), 3);
    }

    #[test]
    fn listed_difference_that_does_not_occur_is_found() {
        let expected = ["c *.text", "c last.code: 42 -> 43", "c more: (absent) -> 1"];
        let expected = expected.map(|line| format!("does not occur: {line}"));
        assert_eq!(mistakes("c", LIBVIRT, LIBVIRT, LIST), expected);
    }

    #[test]
    #[should_panic(expected = "no reason is given")]
    fn difference_without_a_reason_is_refused() {
        mistakes("c", LIBVIRT, MINIVIRT, "    c last.code: 42 -> 43\n");
    }

    #[test]
    #[should_panic(expected = "two facts open")]
    fn fact_that_comes_twice_is_refused() {
        mistakes("c", "open: 1\nopen: 1\n", "", "");
    }

    #[test]
    fn star_is_any_text() {
        assert!(matches("*.str*", "last.str1") && matches("*", "") && matches("a*b", "aéb"));
        assert!(!matches("*.str", "last.str1") && !matches("a", "ab"));
    }
}
