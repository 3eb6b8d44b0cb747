virerr::define_codes! {
    /// The errors of odd_words.
    #[library(name = "odd_words", lock = "tests/import/data/odd_words.codes")]
    pub struct OddWords;

    pub enum ErrorCode {
        #[role(internal)]
        NotFound = 1 => "not found",
        NotFound3 = 2 => "of another number",
        Self_ = 3 => "self",
        Crate = 4 => "crate",
        Fn = 5 => "fn",
        N404NotFound = 6 => "404 not found",
        None = 7 => "none",
        Option = 8 => "option",
        String = 9 => "string",
        Ok = 10 => "ok",
        All = 11 => "all",
        FromNumber = 12 => "from number",
        NotFound2 = 13 => "not found 2",
        IsD = 14 => "is d",
        alias NotFound4 = NotFound;
    }
}
