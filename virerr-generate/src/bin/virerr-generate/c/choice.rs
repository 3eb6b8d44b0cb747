//! The choice of the enum or the macros of a header.

use super::{Enum, Header, Macro};
use crate::candidate::{self, Candidate, Wanted};
use crate::file_list::FileList;

impl Header {
    /// Returns the enum or the macros to read, in files that `is_in` accepts.
    pub(super) fn choose(&self, wanted: &Wanted<'_>, is_in: &dyn Fn(&str) -> bool) -> Option<FileList> {
        let mut enums: Vec<_> = self.enums.iter().filter(|it| is_in(&it.file) && it.count() > 1).collect();
        if let Some(name) = wanted.enum_name {
            // An enum without a name is found by any of its enumerators.
            let is_meant = |it: &&&Enum| it.name == name || it.codes.iter().any(|code| code.name == name);
            return enums.iter().find(is_meant).map(|it| self.enum_codes(it));
        }
        if let Some((first, last)) = wanted.range {
            let own: Vec<_> = self.macros.iter().filter(|it| is_in(&it.file)).collect();
            let place = |name: &str| own.iter().position(|it| it.name == name);
            let names: Vec<_> = own.get(place(first)?..=place(last)?)?.iter().map(|it| &*it.name).collect();
            return Some(self.macros(is_in, &|name| names.contains(&name))).filter(|read| !read.codes.is_empty());
        }
        if let Some(prefix) = wanted.prefix {
            let read = self.macros(is_in, &|name| name.starts_with(prefix));
            enums.retain(|it| it.codes.iter().all(|code| code.name.starts_with(prefix)));
            let longest = enums.iter().max_by_key(|it| it.codes.len()).filter(|_| read.codes.is_empty());
            return longest.map(|it| self.enum_codes(it)).or(Some(read).filter(|read| !read.codes.is_empty()));
        }
        let like_errors =
            |it: &&Enum| candidate::rank(&it.name) > 0 || it.codes.iter().any(|code| is_like_error(&code.name));
        let chosen =
            enums.iter().copied().filter(like_errors).max_by_key(|it| (candidate::rank(&it.name), it.codes.len()));
        let groups = self.groups(is_in);
        if let Some(chosen) =
            chosen.or_else(|| enums.first().copied().filter(|_| enums.len() == 1 && groups.is_empty()))
        {
            let mut read = self.enum_codes(chosen);
            let others = enums.iter().filter(|it| !std::ptr::eq(**it, chosen)).map(|it| it.candidate());
            read.notes.extend(candidate::unchosen(chosen.candidate(), others.chain(groups).collect()));
            return Some(read);
        }
        let chosen = groups.iter().max_by_key(|it| it.size)?.clone();
        let mut read = self.macros(is_in, &|name| group(name) == Some(&*chosen.name));
        let mut others: Vec<_> = groups.into_iter().filter(|it| it.name != chosen.name).collect();
        others.extend(enums.iter().map(|it| it.candidate()));
        others.extend(self.wider(&chosen, is_in));
        others.extend(self.codes_from_success(is_in));
        read.notes.extend(candidate::unchosen(chosen, others));
        Some(read)
    }

    /// Returns the prefixes that look like those of errors, each with its number of macros.
    fn groups(&self, is_in: &dyn Fn(&str) -> bool) -> Vec<Candidate> {
        let mut groups: Vec<Candidate> = Vec::new();
        for name in self.names(is_in) {
            let Some(group) = group(name) else { continue };
            match groups.iter_mut().find(|it| it.name == group) {
                Some(found) => found.size += 1,
                None => groups.push(Candidate::of_prefix(group, 1)),
            }
        }
        groups.retain(|it| it.size > 1);
        groups
    }

    /// Returns the names of macros with numbers.
    fn names<'a>(&'a self, is_in: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
        self.numbered(is_in).map(|(it, _)| it.name.as_str()).collect()
    }

    fn numbered<'a>(&'a self, is_in: &dyn Fn(&str) -> bool) -> impl Iterator<Item = (&'a Macro, i32)> {
        let own = self.macros.iter().filter(move |it| is_in(&it.file) && !it.name.starts_with('_'));
        own.filter_map(|it| Some((it, self.number(&it.value).ok()?.0))).collect::<Vec<_>>().into_iter()
    }

    /// Returns the prefix without its last word, if more macros have that.
    fn wider(&self, chosen: &Candidate, is_in: &dyn Fn(&str) -> bool) -> Option<Candidate> {
        let end = chosen.name.trim_end_matches('_').rfind('_')?;
        let prefix = &chosen.name[..=end];
        let size = self.names(is_in).iter().filter(|name| name.starts_with(prefix)).count();
        Some(Candidate::of_prefix(prefix, size)).filter(|it| it.size > chosen.size)
    }

    /// Returns the macros from one that means success up to the last whose number is greater than the previous one.
    fn codes_from_success(&self, is_in: &dyn Fn(&str) -> bool) -> Option<Candidate> {
        let all: Vec<_> = self.numbered(is_in).collect();
        let is_success =
            |(it, number): &(&Macro, i32)| *number == 0 && ["_OK", "_SUCCESS"].iter().any(|end| it.name.ends_with(end));
        let start = all.iter().position(is_success)?;
        let prefix = all[start].0.name.split_inclusive('_').next()?;
        let follows = |pair: &&[(&Macro, i32)]| pair[1].0.name.starts_with(prefix) && pair[1].1 > pair[0].1;
        let count = all[start..].windows(2).take_while(follows).count();
        let option = format!("--from {} --to {}", all[start].0.name, all[start + count].0.name);
        (count > 1).then(|| Candidate { name: String::new(), option, size: count + 1 })
    }

    /// Returns the error for a header in which nothing was chosen, with the candidates.
    pub(super) fn candidates(&self, wanted: &Wanted<'_>) -> String {
        if let Some((first, last)) = wanted.range {
            return format!("there are no macros with numbers from `{first}` to `{last}`");
        }
        if let Some(prefix) = wanted.prefix {
            return format!("no macro with a number begins with `{prefix}`");
        }
        let enums = self.enums.iter().filter(|it| it.codes.len() > 1);
        let enums: Vec<_> = enums.map(Enum::shown).collect();
        match wanted.enum_name {
            Some(name) => format!("there is no enum `{name}`; possible: {}", enums.join(", ")),
            None if enums.is_empty() => {
                "it has no enum, and no macros with numbers that look like errors: name macros with --prefix".to_owned()
            }
            None => {
                format!(
                    "the enum of the errors is unclear: name it with --enum, or macros with --prefix; possible: {}",
                    enums.join(", ")
                )
            }
        }
    }
}

impl Enum {
    /// Returns the number of enumerators, also of those that are left out.
    fn count(&self) -> usize {
        self.codes.len() + self.notes.len()
    }

    /// Returns the name, or that of an enumerator.
    fn shown(&self) -> &str {
        match self.codes.first() {
            Some(first) if self.name.is_empty() => &first.name,
            _ => &self.name,
        }
    }

    fn candidate(&self) -> Candidate {
        Candidate::of_enum(self.shown(), self.codes.len())
    }
}

/// Returns `true` if an enumerator looks like an error.
fn is_like_error(name: &str) -> bool {
    name.contains("ERR") || name.contains("FAIL") || name.ends_with("_OK") || name.ends_with("_SUCCESS")
}

/// Returns the prefix by which a macro looks like an error: `E` as in `ENOENT`, or up to a word such as `ER_` or
/// `ERROR_`.
fn group(name: &str) -> Option<&str> {
    let mut end = 0;
    for word in name.split_inclusive('_') {
        end += word.len();
        if ["ERROR", "ERR", "ER", "STATUS"].contains(&word.trim_end_matches('_')) {
            return Some(&name[..end]);
        }
    }
    let is_errno = name.len() > 2
        && name.starts_with('E')
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_errno.then_some("E")
}
