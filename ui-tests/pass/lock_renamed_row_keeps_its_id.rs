//! A row that is renamed keeps the `MESSAGE_ID` that it was published with.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_renamed_row_keeps_its_id.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        DomainGone = 42 => "domain not found",
        alias DomainNotFound = DomainGone;
        alias NoDomain = DomainGone;
        NoNetwork = 43 => "network not found",
        alias NetworkGone = NoNetwork;
    }
}

const ID: u128 = ErrorCode::DomainGone.row().journal_message_id();

fn main() {
    // As of the symbol that was published first: `uuid5(…, "acme ACME_ERR_NO_DOMAIN")`.
    assert_eq!(format!("{ID:032x}"), "583509b59987583795d97ddb682e500b");
    // A further name of a row that kept its own says nothing, nor does a row without any.
    assert_eq!(id("ACME_ERR_NO_NETWORK"), "fa8c87203ff85cb7af805ec09ab71214");
    assert_eq!(id("ACME_ERR_INTERNAL_ERROR"), "2d590217b7485dc5a28ea340a9c49144");
}

fn id(symbol: &str) -> String {
    format!("{:032x}", Acme::catalogue().codes().find(symbol).unwrap().journal_message_id())
}
