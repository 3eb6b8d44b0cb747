//! `require(docs, help)` is met by rows that have both; only rows need them.

#[test]
fn what_is_no_row_needs_nothing() {
    virerr::define_codes! {
        #[library(name = "acme", require(docs, help))]
        struct Acme;
        enum ErrorCode {
            success Ok = 0 => "no error";
            /// A bug.
            #[help = "Report it."]
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[doc = concat!("Made ", "by a macro.")]
            #[help("Try again.")]
            Timeout = 2 => "timed out",
            retired Old = 3 since "0.2" "never raised";
            alias Late = Timeout;
            reserved 4;
        }
        enum ErrorDomain {
            // The domain with number 0 needs no docs, and domains need no help.
            None = 0 => "",
            /// The network.
            Net = 1 => "net",
        }
    }
    assert_eq!(ErrorCode::Timeout.help(), Some("Try again."));
    assert_eq!(Acme::catalogue().domains().find("Net").unwrap().docs(), "The network.");
}
