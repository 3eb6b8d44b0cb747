// What is meant is plain, and only the form is another: the advice has the value.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role = "internal"]
        #[retry = "never"]
        #[log("error")]
        #[http("410")]
        #[errno = EIO]
        #[since(0.1)]
        #[symbol("ACME_ERR_BUG")]
        #[category = "not found"]
        InternalError = 1 => "internal error",
        #[http = none]
        #[errno = 2]
        #[help = 3]
        Other = 2 => "other",
        retired Gone = 3 since "…" "why";
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(Acme::last_error().is_none());
}
