//! An error has the level of its code's row, unless the raise site sets one.

use virerr::{Error, Level};

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[level(warning)]
        Slow = 2 => "slow",
        #[level(none)]
        Unweighed = 3 => "unweighed",
        #[level(error)]
        Broken = 4 => "broken",
    }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

#[test]
fn the_row_decides() {
    let levels = [Level::Error, Level::Warning, Level::None, Level::Error];
    for (&code, level) in ErrorCode::ALL.iter().zip(levels) {
        assert_eq!(code.row().level(), Some(level));
        assert_eq!(Error::builder(code).build().level(), level);
        assert_eq!(virerr::error!(code, "as listed").level(), level);
    }
}

#[test]
fn the_raise_site_may_say_otherwise() {
    assert_eq!(Error::builder(ErrorCode::Slow).level(Level::Error).build().level(), Level::Error);
    assert_eq!(virerr::error!(ErrorCode::Broken, level = Level::Warning).level(), Level::Warning);
}
