// Unnamed function types in the return type, with arrows of their own.
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
fn adder(n: i32) -> Result<impl Fn(i32) -> i32> {
    virerr::ensure!(n >= 0, ErrorCode::InternalError, "{n} is negative");
    Ok(move |m| n + m)
}

#[virerr::vir_api]
fn pair(n: u8) -> Result<(impl FnOnce() -> String, impl Iterator<Item = u8>)> {
    virerr::ensure!(n > 0, ErrorCode::InternalError);
    let text = n.to_string();
    Ok((move || text, 0..n))
}

#[virerr::vir_api]
fn nested() -> Result<impl Fn(u8) -> Box<dyn Fn(u8) -> u8>, virerr::Error<Acme>> {
    Ok(|n| -> Box<dyn Fn(u8) -> u8> { Box::new(move |m| n * m) })
}

fn main() {
    assert_eq!(adder(1).unwrap()(2), 3);
    assert_eq!(adder(-1).err().unwrap().api(), Some("adder"));
    let (text, numbers) = pair(3).unwrap();
    assert_eq!((text(), numbers.count()), ("3".to_owned(), 3));
    assert!(pair(0).is_err());
    assert_eq!(nested().unwrap()(6)(7), 42);
}
