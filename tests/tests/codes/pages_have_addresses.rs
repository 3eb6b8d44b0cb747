//! A row has the address of its page, if the library has one for its pages.

mod anchored {
    virerr::define_codes! {
        #[library(name = "acme", pages = "https://acme.example/errors.html")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            NoDomain = 42 => "domain not found",
            alias Missing = NoDomain;
        }
        pub enum ErrorDomain {
            None = 0 => "",
        }
    }
}

mod placed {
    virerr::define_codes! {
        #[library(name = "acme", c_prefix = "A", pages = "http://acme.example/{}.html?a=1&b")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            #[symbol = "A_BUG"]
            InternalError = 1 => "internal error",
        }
    }
}

mod ended {
    virerr::define_codes! {
        #[library(name = "acme", pages = "https://acme.example/#")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

#[test]
fn symbol_is_the_anchor_unless_it_has_a_place() {
    let url = anchored::ErrorCode::NoDomain.row().url().unwrap();
    assert_eq!(url.to_string(), "https://acme.example/errors.html#ACME_ERR_NO_DOMAIN");
    assert!(url == "https://acme.example/errors.html#ACME_ERR_NO_DOMAIN" && url != "https://acme.example/errors.html#");
    assert!(url != *"" && url != "ACME_ERR_NO_DOMAIN");
    assert_eq!(anchored::ErrorCode::Missing.row().url(), Some(url));
    let domain = anchored::ErrorDomain::None.row().url().unwrap();
    assert_eq!(domain.to_string(), "https://acme.example/errors.html#ACME_FROM_NONE");
    assert_eq!(
        placed::ErrorCode::InternalError.row().url().unwrap().to_string(),
        "http://acme.example/A_BUG.html?a=1&b"
    );
    let ended = ended::ErrorCode::InternalError.row().url().unwrap();
    assert_eq!(ended.to_string(), "https://acme.example/#ACME_ERR_INTERNAL_ERROR");
}

#[test]
fn address_is_constant() {
    const URL: Option<virerr::catalogue::Url> = anchored::ErrorCode::InternalError.row().url();
    assert!(URL.is_some());
}

#[test]
fn library_without_pages_has_no_addresses() {
    assert!(minivirt::ErrorCode::NoDomain.row().url().is_none());
}

#[test]
fn page_for_a_terminal_and_json_say_it() {
    let address = "https://acme.example/errors.html#ACME_ERR_NO_DOMAIN";
    let page = virerr_generate::terminal_page(anchored::Acme::catalogue(), "42").unwrap();
    assert!(page.contains(&format!("\nPage:         {address}\n")), "{page}");
    let json = virerr_generate::json(anchored::Acme::catalogue());
    assert!(json.contains(&format!("\"url\": \"{address}\"")), "{json}");
    let page = virerr_generate::terminal_page(minivirt::Minivirt::catalogue(), "42").unwrap();
    assert!(!page.contains("Page:"), "{page}");
}
