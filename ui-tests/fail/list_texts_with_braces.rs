//! Braces that stand for nothing.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        success Ok = 0 => "{ok}";
        #[role(internal)]
        InternalError = 1 => "internal error",
        Open = 2 => "missing {",
        Closed = 3 => "missing }",
        Filled = 4 => "no {}",
        Named = 5 => "no {name}",
        NamedForm = 6 => "absent", "{name} is absent: {}",
        OpenForm = 7 => "absent", "{ is absent: {}",
        PlaceFirst = 8 => "absent", "{} is not {{}}",
        NoPlace = 9 => "absent", "{{}} is absent",
        Debug = 10 => "absent", "{:?} is absent",
        Number = 11 => "absent", "{0} is absent",
    }
    pub enum ErrorDomain {
        None = 0 => "",
        Open = 1 => "the {",
        Filled = 2 => "the {}",
    }
}

fn main() {}
