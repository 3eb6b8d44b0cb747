//! Facts of the author's own that are none.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[fact(http = 404)]
        #[fact(http_status = 404, role = "x")]
        #[fact(symbol = "X", deprecated = "0.4")]
        InternalError = 1 => "internal error",
        #[fact(sqlstate = "42P01", sqlstate = "42P02")]
        #[fact(severity = 3)]
        #[fact(severity = 4)]
        Twice = 2 => "twice",
        #[fact = "42P01"]
        Equals = 3 => "equals",
        #[fact]
        Bare = 4 => "bare",
        #[fact("42P01")]
        Nameless = 5 => "nameless",
        #[fact(sqlstate)]
        Empty = 6 => "empty",
        #[fact(ratio = 0.5)]
        Float = 7 => "float",
        #[fact(is_odd = true)]
        Bool = 8 => "bool",
        #[fact(big = 9223372036854775808)]
        Big = 9 => "big",
        #[fact(small = 3u8)]
        Suffixed = 10 => "suffixed",
        #[fact(word = severe)]
        Word = 11 => "word",
        #[fact(sqlstate: "42P01")]
        Colon = 12 => "colon",
        #[facts(sqlstate = "42P01")]
        Misspelt = 13 => "misspelt",
    }
    pub enum ErrorDomain {
        #[fact(help = "none")]
        None = 0 => "",
    }
}

fn main() {}
