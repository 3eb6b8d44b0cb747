//! Nothing else in the list has the number that means success, or leads to it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 7000 => "no error";
        Timeout = 7000 => "timed out",
        Zero = 0 => "a code, as another number means success",
        retired Old = 7000 since "0.2" "never raised";
        retired Older = 9 since "0.2" "never raised" use Ok;
        alias Fine = Ok;
        reserved 6999, 7000..=7010 "not ours";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
