// A list without a library.

virerr::define_codes! {
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {
    assert_eq!(ErrorCode::InternalError.number(), 1);
    assert_eq!(ErrorDomain::None.number(), 0);
}
