//! The fields of a variant are in scope in its expressions, by reference, and `self` is the whole error.

use crate::acme::{Acme, ErrorCode, ErrorDomain};
use virerr::ToError;

#[derive(Debug)]
struct Position {
    line: i32,
    file: String,
}

#[derive(Debug, thiserror::Error, ToError)]
#[error("failed")]
#[to_error(library = Acme, code = self.code())]
enum Failure {
    #[to_error(object = name, str3 = format!("{name}:{line}"), int1 = line, int2 = *line + 1)]
    Named { name: String, line: i32 },
    #[to_error(object = .name, str3 = .name.to_uppercase(), int1 = .line)]
    Dotted { name: String, line: i32 },
    #[to_error(object = .0, str3 = _0.to_uppercase(), int1 = _1, int2 = .1 + 1)]
    Tuple(String, i32),
    #[to_error(object = .0.file, int1 = .0.line, int2 = .1.0, str3 = .1.1.0)]
    Nested(Position, (i32, (char,))),
    #[to_error(object = .r#type, str3 = .type, int1 = r#fn)]
    Raw { r#type: &'static str, r#fn: i32 },
    #[to_error(code = code, domain = .domain)]
    Typed { code: ErrorCode, domain: ErrorDomain },
    #[to_error(object = ("a", "b").1, str3 = u8::max(1, 2), int1 = std::convert::identity::<Result<i32, u8>>(Ok(3)).ok())]
    Commas,
    #[to_error(str3 = if *is_urgent { "urgent" } else { "idle" }, int1 = match is_urgent { true => 1, false => 0 })]
    Blocks { is_urgent: bool },
}

impl Failure {
    fn code(&self) -> ErrorCode {
        match self {
            Failure::Named { .. } => ErrorCode::NoDomain,
            _ => ErrorCode::InternalError,
        }
    }
}

#[track_caller]
fn assert_is(failure: &Failure, object: Option<&str>, str3: Option<&str>, numbers: (i32, i32)) {
    let err = failure.to_error();
    assert_eq!((err.object(), err.str3(), (err.int1(), err.int2())), (object, str3, numbers), "{failure:?}");
}

#[test]
fn under_their_names() {
    let named = Failure::Named { name: "web".to_owned(), line: 3 };
    assert_is(&named, Some("web"), Some("web:3"), (3, 4));
    let raw = Failure::Raw { r#type: "kvm", r#fn: 2 };
    assert_is(&raw, Some("kvm"), Some("kvm"), (2, -1));
}

#[test]
fn behind_a_dot() {
    let dotted = Failure::Dotted { name: "web".to_owned(), line: 3 };
    assert_is(&dotted, Some("web"), Some("WEB"), (3, -1));
}

#[test]
fn by_their_places() {
    assert_is(&Failure::Tuple("web".to_owned(), 3), Some("web"), Some("WEB"), (3, 4));
    let nested = Failure::Nested(Position { line: 5, file: "a.xml".to_owned() }, (6, ('x',)));
    assert_is(&nested, Some("a.xml"), Some("x"), (5, 6));
}

#[test]
fn of_the_librarys_own_types() {
    let err = Failure::Typed { code: ErrorCode::Slow, domain: ErrorDomain::Storage }.to_error();
    assert_eq!((err.code(), err.domain()), (ErrorCode::Slow, ErrorDomain::Storage));
}

#[test]
fn self_is_the_error() {
    assert_eq!(Failure::Named { name: String::new(), line: 0 }.to_error().code(), ErrorCode::NoDomain);
    assert_eq!(Failure::Commas.to_error().code(), ErrorCode::InternalError);
}

#[test]
fn expressions_are_of_any_kind() {
    assert_is(&Failure::Commas, Some("b"), Some("2"), (3, -1));
    assert_is(&Failure::Blocks { is_urgent: true }, None, Some("urgent"), (1, -1));
    assert_is(&Failure::Blocks { is_urgent: false }, None, Some("idle"), (0, -1));
}
