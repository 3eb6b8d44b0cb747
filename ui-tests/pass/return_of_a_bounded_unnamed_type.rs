// An unnamed type in the return type, where a bound asks something of it.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn letters(word: &str) -> Result<std::iter::Peekable<impl Iterator<Item = char>>> {
    virerr::ensure!(!word.is_empty(), ErrorCode::InternalError, "no letters");
    Ok(word.chars().peekable())
}

struct Sorted<T: Ord + Clone>(Vec<T>);

#[virerr::vir_api]
fn sorted(words: &[&str]) -> Result<Sorted<impl Ord + Clone + AsRef<str>>> {
    virerr::ensure!(!words.is_empty(), ErrorCode::InternalError, "no words");
    let mut words: Vec<String> = words.iter().map(|word| word.to_string()).collect();
    words.sort();
    Ok(Sorted(words))
}

fn main() {
    assert_eq!(letters("web").unwrap().peek(), Some(&'w'));
    assert_eq!(letters("").err().unwrap().api(), Some("letters"));
    assert_eq!(sorted(&["web", "db"]).unwrap().0[0].as_ref(), "db");
    assert!(sorted(&[]).is_err());
}
