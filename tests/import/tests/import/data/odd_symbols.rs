virerr::define_codes! {
    /// The errors of odd_symbols.
    #[library(name = "odd_symbols", code_symbols = "C_{}", lock = "tests/import/data/odd_symbols.codes")]
    pub struct OddSymbols;

    pub enum ErrorCode {
        success Success = 0 => "success";
        #[role(internal)]
        #[symbol = "C_foo"]
        Foo = 1 => "in small letters",
        #[symbol = "C_FOO_2"]
        Foo2 = 2 => "in capitals",
        #[symbol = "C_A_1"]
        A1 = 3 => "first",
        #[symbol = "C_A1"]
        A1_2 = 4 => "second",
        #[symbol = "C_A_1_3"]
        A1_3 = 5 => "the name of another number",
        Self_ = 6 => "self",
        Crate = 7 => "crate",
        Index = 8 => "index",
        #[symbol = "C_1"]
        C1 = 9 => "a number",
        #[symbol = "C_"]
        C = 10 => "nothing",
        #[symbol = "C__"]
        C2 = 11 => "an underscore",
        #[symbol = "C_A_1_2"]
        alias A12 = A1_3;
        #[symbol = "C_A__1"]
        alias A1_4 = A1;
    }
}
