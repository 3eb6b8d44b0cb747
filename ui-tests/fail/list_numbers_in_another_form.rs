//! Numbers, aliases and texts in forms that the list does not have: one message each.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Capital = 0XFF => "a capital",
        Arrow = 6 -> "an arrow",
        Path = i32::MAX => "a path",
        alias = Capital;
        retired Hex = 0xC0000020;
        retired Two = 9 since "0.1" "why" use Capital, Arrow;
        #[fact = "x"]
        Fact = 10 => "fact",
        #[fact = 5]
        Number = 11 => "number",
        #[strum(props(a = "b", c = "d"))]
        Props = 12 => "props",
        #[foo]
        Foo = 13 => "foo",
        Blank = 14 => "  ",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Named = 1 => "{name}",
        Placed = 2 => "{0}",
        Blank = 3 => " ",
    }
}

fn main() {}
