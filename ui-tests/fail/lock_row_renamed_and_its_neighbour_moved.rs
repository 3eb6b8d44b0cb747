//! A row has a new name, and its neighbour its number.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_row_renamed_and_its_neighbour_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Renamed = 43 => "a",
        B = 42 => "b",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
