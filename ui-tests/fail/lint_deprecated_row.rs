// A deprecated row is reported where it is named, and nowhere else.
#![deny(deprecated)]

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

virerr::domain!(ErrorDomain::None);

fn main() {
    let err = virerr::error!(ErrorCode::OldSystemError);
    assert!(matches!(err.code(), ErrorCode::OldSystemError | ErrorCode::InternalError));
    assert_ne!(err.domain(), ErrorDomain::Qemu);
    assert!(Acme::last_error().is_none());
}
