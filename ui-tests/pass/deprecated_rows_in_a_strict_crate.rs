// A row can be deprecated in a crate that forbids warnings, as long as nobody names it.
#![deny(warnings)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[deprecated(since = "0.3.0", note = "use `InternalError`")]
        #[role(system)]
        OldSystemError = 38 => "system call error",
    }

    enum ErrorDomain {
        #[deprecated]
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

fn main() {
    let err = virerr::error!(ErrorCode::InternalError);
    assert_eq!(err.domain(), ErrorDomain::Qemu);
    assert_eq!(ErrorCode::ALL.len() + ErrorDomain::ALL.len(), 4);
    assert!(Acme::last_error().is_none());
}
