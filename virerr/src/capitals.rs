//! The name of a variant in capitals, which is its name in Python. It needs no allocator.

/// Passes on the characters of the name in capitals, with `_` between its words: `NoXmlDetail` is `NO_XML_DETAIL`.
#[inline]
pub(crate) fn spell(name: &str, put: &mut dyn FnMut(char)) {
    let (mut is_first, mut begins, mut is_upper) = (true, false, None);
    let mut rest = name.chars();
    while let Some(character) = rest.next() {
        if !character.is_alphanumeric() {
            (begins, is_upper) = (true, None);
            continue;
        }
        let next = rest.clone().next();
        // The last capital of an acronym begins the next word.
        begins |= is_upper == Some(true) && character.is_uppercase() && next.is_some_and(char::is_lowercase);
        match (is_first, begins) {
            // Python does not allow names that begin with a digit.
            (true, _) if character.is_numeric() => put('N'),
            (false, true) => put('_'),
            _ => {}
        }
        for capital in character.to_uppercase() {
            put(capital);
        }
        if character.is_lowercase() || character.is_uppercase() {
            is_upper = Some(character.is_uppercase());
        }
        is_first = false;
        begins = is_upper == Some(false) && next.is_some_and(char::is_uppercase);
        if begins {
            is_upper = None;
        }
    }
}

/// Returns `true` if the text is the name in capitals.
#[inline]
pub(crate) fn is_spelled(text: &str, name: &str) -> bool {
    let (mut rest, mut is_same) = (text.chars(), !text.is_empty());
    spell(name, &mut |character| is_same &= rest.next() == Some(character));
    is_same && rest.next().is_none()
}
