//! A symbol is the prefix, `_ERR_` or `_FROM_`, and the variant's name in shouty snake case, unless a template or the
//! row sets it.

/// Returns the first code's symbol in a library with these settings.
macro_rules! symbol_with {
    ($($settings:tt)*) => {{
        virerr::define_codes! {
            #[library($($settings)*)]
            struct Library;
            enum ErrorCode { #[role(internal)] NoDomain = 1 => "domain not found" }
            enum ErrorDomain { None = 0 => "" }
        }
        assert_eq!(ErrorDomain::None.symbol(), ErrorCode::NoDomain.symbol().replace("_ERR_NO_DOMAIN", "_FROM_NONE"));
        ErrorCode::NoDomain.symbol()
    }};
}

#[test]
fn the_prefix_is_the_name_in_capitals() {
    assert_eq!(symbol_with!(name = "acme"), "ACME_ERR_NO_DOMAIN");
    assert_eq!(symbol_with!(name = "Acme2"), "ACME2_ERR_NO_DOMAIN");
}

#[test]
fn what_c_does_not_take_becomes_an_underscore() {
    assert_eq!(symbol_with!(name = "acme-client.v2"), "ACME_CLIENT_V2_ERR_NO_DOMAIN");
    assert_eq!(symbol_with!(name = "acme tools"), "ACME_TOOLS_ERR_NO_DOMAIN");
    assert_eq!(symbol_with!(name = "größe"), "GR__E_ERR_NO_DOMAIN");
}

#[test]
fn the_prefix_can_be_given() {
    assert_eq!(symbol_with!(name = "minivirt", c_prefix = "VIR"), "VIR_ERR_NO_DOMAIN");
    assert_eq!(symbol_with!(c_prefix = "_x9", name = "9p",), "_x9_ERR_NO_DOMAIN");
}

#[test]
fn variants_are_put_in_shouty_snake_case() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        #[allow(non_camel_case_types)]
        enum ErrorCode {
            #[role(internal)]
            Internal = 1 => "internal error",
            HttpError404 = 2 => "HTTP error",
            XMLDetail = 3 => "XML error",
            IOError = 4 => "I/O error",
            r#Loop = 5 => "loop",
            r#type = 6 => "type",
            snake_case = 7 => "snake case",
            A = 8 => "a",
        }
        enum ErrorDomain { None = 0 => "", LibXL = 1 => "libxenlight" }
    }
    let symbols: Vec<&str> = ErrorCode::ALL.iter().map(|code| &code.symbol()["ACME_ERR_".len()..]).collect();
    let expected = ["INTERNAL", "HTTP_ERROR404", "XML_DETAIL", "IO_ERROR", "LOOP", "TYPE", "SNAKE_CASE", "A"];
    assert_eq!(symbols, expected);
    assert_eq!(ErrorDomain::LibXL.symbol(), "ACME_FROM_LIB_XL");
}

#[test]
fn raw_identifiers_lose_their_prefix() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct r#Acme;
        #[allow(non_camel_case_types)]
        enum r#ErrorCode {
            #[role(internal)]
            r#match = 1 => "match",
        }
        enum ErrorDomain { None = 0 => "", r#Crate = 1 => "Crate" }
    }
    assert_eq!(ErrorCode::r#match.symbol(), "ACME_ERR_MATCH");
    assert_eq!(format!("{:?}", ErrorCode::r#match), "match");
    assert_eq!("match".parse(), Ok(ErrorCode::r#match));
    assert_eq!(ErrorCode::try_from(2).unwrap_err().to_string(), "2 is not a number of `ErrorCode`");
    assert_eq!(ErrorDomain::Crate.symbol(), "ACME_FROM_CRATE");
    assert!("r#match".parse::<ErrorCode>().is_err());
}

#[test]
fn a_row_can_have_a_symbol_of_its_own() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        enum ErrorCode {
            #[role(internal)]
            Internal = 1 => "internal error",
            #[symbol = "VIR_ERR_DOM_EXIST"]
            DomainExists = 28 => "domain exists",
            #[symbol = "Lone"]
            Lone = 29 => "its symbol is its own name",
        }
        enum ErrorDomain {
            None = 0 => "",
            #[symbol = "VIR_FROM_QEMU"]
            Qemu = 10 => "QEMU Driver",
        }
    }
    assert_eq!(ErrorCode::DomainExists.symbol(), "VIR_ERR_DOM_EXIST");
    assert_eq!("VIR_ERR_DOM_EXIST".parse(), Ok(ErrorCode::DomainExists));
    assert_eq!("Lone".parse(), Ok(ErrorCode::Lone));
    assert_eq!(ErrorCode::Lone.symbol(), "Lone");
    assert!("ACME_ERR_DOMAIN_EXISTS".parse::<ErrorCode>().is_err());
    assert_eq!(ErrorDomain::Qemu.symbol(), "VIR_FROM_QEMU");
    assert_eq!(ErrorDomain::None.symbol(), "ACME_FROM_NONE");
}

/// Returns the symbols of codes, aliases and success, and of domains, in a library with these settings.
macro_rules! symbols_with {
    ($($settings:tt)*) => {{
        virerr::define_codes! {
            #[library(name = "acme", $($settings)*)]
            struct Library;
            #[allow(non_camel_case_types)]
            enum ErrorCode {
                #[role(internal)]
                NoDomain = 1 => "domain not found",
                IOError = 2 => "I/O error",
                r#loop = 3 => "loop",
                #[symbol = "ODD"]
                Odd = 4 => "odd",
                alias Gone = NoDomain;
                success Ok = 0 => "no error";
                retired Old = 9 since "0.2" "never raised";
            }
            enum ErrorDomain { None = 0 => "" }
        }
        let catalogue = Library::catalogue();
        for code in ErrorCode::ALL {
            assert_eq!(code.symbol().parse(), Ok(*code));
        }
        let [alias, retired] = [catalogue.codes().aliases()[0].symbol, catalogue.codes().retired()[0].symbol];
        assert_eq!(alias.parse(), Ok(ErrorCode::NoDomain));
        let codes = ErrorCode::ALL.iter().map(|code| code.symbol());
        let others = [alias, catalogue.success().unwrap().symbol.unwrap(), retired, ErrorDomain::None.symbol()];
        codes.chain(others).collect::<Vec<_>>().join(" ")
    }};
}

#[test]
fn templates_shape_the_symbols() {
    assert_eq!(
        symbols_with!(code_symbols = "CURLE_{}"),
        "CURLE_NO_DOMAIN CURLE_IO_ERROR CURLE_LOOP ODD CURLE_GONE CURLE_OK CURLE_OLD ACME_FROM_NONE"
    );
    assert_eq!(
        symbols_with!(code_symbols = "q_{snake}_e", domain_symbols = "q_from_{snake}"),
        "q_no_domain_e q_io_error_e q_loop_e ODD q_gone_e q_ok_e q_old_e q_from_none"
    );
    assert_eq!(
        symbols_with!(domain_symbols = "k{Camel}", code_symbols = "kAcme{Camel}"),
        "kAcmeNoDomain kAcmeIOError kAcmeLoop ODD kAcmeGone kAcmeOk kAcmeOld kNone"
    );
    assert_eq!(symbols_with!(code_symbols = "{}"), "NO_DOMAIN IO_ERROR LOOP ODD GONE OK OLD ACME_FROM_NONE");
}

/// A template takes precedence over the prefix, which is used for the rest.
#[test]
fn prefix_serves_what_has_no_template() {
    assert_eq!(
        symbols_with!(c_prefix = "curl", code_symbols = "CURLE_{}"),
        "CURLE_NO_DOMAIN CURLE_IO_ERROR CURLE_LOOP ODD CURLE_GONE CURLE_OK CURLE_OLD curl_FROM_NONE"
    );
    assert_eq!(
        symbols_with!(c_prefix = "curl", domain_symbols = "CURLF_{}"),
        "curl_ERR_NO_DOMAIN curl_ERR_IO_ERROR curl_ERR_LOOP ODD curl_ERR_GONE curl_ERR_OK curl_ERR_OLD CURLF_NONE"
    );
}
