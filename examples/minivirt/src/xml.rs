//! XML: parsing a document, its root element, and the children of an element.

use roxmltree::{Document, Node, ParsingOptions};

use crate::{ErrorCode, ErrorDomain, Result, Uuid};

virerr::domain!(ErrorDomain::Xml);

/// Parses `text` on behalf of `domain`; `what` names the text in messages.
pub(crate) fn parse<'t>(text: &'t str, what: &str, domain: ErrorDomain) -> Result<Document<'t>> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|err| {
        let line = line(text, &err);
        let detail = format!("{what}:{line}: {err}");
        virerr::error!(ErrorCode::XmlDetail, domain = domain, int1 = line, source = err, "{detail}")
    })
}

/// Returns the line of a parse error; at an unexpected end, the last line.
fn line(text: &str, err: &roxmltree::Error) -> i32 {
    use roxmltree::Error::{UnclosedRootNode, UnexpectedEndOfStream};
    let line = match err {
        UnclosedRootNode | UnexpectedEndOfStream => text.lines().count(),
        _ => err.pos().row as usize,
    };
    i32::try_from(line).unwrap_or(i32::MAX)
}

/// Returns the document's root element, which must be an `expected`.
pub(crate) fn root<'d, 't>(document: &'d Document<'t>, expected: &str) -> Result<Node<'d, 't>> {
    let root = document.root_element();
    let found = root.tag_name().name();
    virerr::ensure!(found == expected, ErrorCode::XmlError, "the root element is <{found}>, not <{expected}>");
    Ok(root)
}

/// Returns the first child element of this name.
pub(crate) fn child<'d, 't>(element: Node<'d, 't>, name: &str) -> Option<Node<'d, 't>> {
    element.children().find(|child| child.has_tag_name(name))
}

/// Returns the text of the first child element of this name; an empty one counts as absent.
pub(crate) fn text<'d>(element: Node<'d, '_>, name: &str) -> Option<&'d str> {
    child(element, name)?.text()
}

/// Returns this text as a number.
pub(crate) fn number(element: Node<'_, '_>, name: &str) -> Result<Option<u64>> {
    let Some(text) = text(element, name) else {
        return Ok(None);
    };
    let number = text.parse().or_error_with(ErrorCode::XmlError, || format!("<{name}> is '{text}', not a number"))?;
    Ok(Some(number))
}

/// Returns the name and the UUID, which is random if the element has none, on behalf of `domain`.
pub(crate) fn identity(element: Node<'_, '_>, domain: ErrorDomain) -> Result<(String, Uuid)> {
    let Some(name) = text(element, "name") else { virerr::bail!(ErrorCode::NoName, domain = domain) };
    let uuid = match text(element, "uuid") {
        Some(uuid) => Uuid::parse(uuid),
        None => Some(Uuid::random()),
    };
    match uuid {
        Some(uuid) => Ok((name.to_owned(), uuid)),
        None => virerr::bail!(ErrorCode::InternalError, domain = domain, object = name, "<uuid> holds no UUID"),
    }
}

/// Escapes `text` for use between tags.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#13;")
}
