//! What was published stays; all else is free: messages, rows that are new, the order, other names.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_holds.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoNetwork = 43 => "no such network, in other words", "network {} is not there",
        // Published as `ACME_ERR_NO_DOMAIN`.
        DomainNotFound = 42 => "domain not found",
        alias NoDomain = DomainNotFound;
        #[symbol = "ACME_ERR_XEN"]
        Hypervisor = 7 => "the hypervisor refused",
        retired Sexpr = 13 since "0.4" "never raised" use InternalError;
        Timeout = 44 => "too late",
        reserved 40..=41, 50 "the 0.x series";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
        Xen = 1 => "Xen",
        retired Xend = 2 since "0.2" "merged into Xen" use Xen;
    }
}

fn main() {
    assert_eq!(ErrorCode::NoDomain, ErrorCode::DomainNotFound);
    assert_eq!("ACME_ERR_NO_DOMAIN".parse(), Ok(ErrorCode::DomainNotFound));
    assert_eq!("NoDomain".parse(), Ok(ErrorCode::DomainNotFound));
    assert_eq!(ErrorCode::from_number(13), None);
    let unpublished: Vec<_> = Acme::catalogue().unpublished().lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        unpublished,
        ["code 42 ACME_ERR_DOMAIN_NOT_FOUND", "code 44 ACME_ERR_TIMEOUT", "code 13 retired", "code 50 reserved", "domain 1 ACME_FROM_XEN", "domain 2 retired"]
    );
}
