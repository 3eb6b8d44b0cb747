//! A list of virerr goes through `codes json` and comes back with the same catalogue.

use crate::scratch::{directory, import, run};
use std::fs;

/// The list, with all that a list can state.
mod written {
    #![allow(missing_docs, deprecated)]

    virerr::define_codes! {
        /// The *heating*, see [the manual](https://heat.example/).
        ///
        ///     indented
        #[library(name = "heat-1", c_prefix = "HEAT", code_symbols = "HEAT_{}", domain_symbols = "heat_in_{snake}",
                  detail_form = "heating: {{x}} {}", pages = "https://heat.example/{}.html")]
        pub struct Heating;

        /// The codes.
        pub enum HeatCode {
            /// Nothing failed.
            #[symbol = "HEAT_FINE"]
            success Ok = 0x0 => "all is {{well}}";
            /// The link is gone.
            #[level(warning)]
            #[since("0.2")]
            #[help = "Look at the \"valve\"."]
            #[explain = "tests/import/data/pages/lost.md"]
            #[category(unavailable)]
            #[errno(ENOLINK)]
            #[http(503)]
            #[retry(backoff)]
            #[log(warn)]
            #[fact(zone = "north", severity = -3, area = "a\\b")]
            Lost = 0xC0000005 => "the link {{to it}} is lost",
            #[symbol = "HEATX_COLD"]
            Cold = -9 => "too cold", "too cold by {}",
            #[role(internal)]
            #[errno(77)]
            Internal = 4 => "internal error",
            #[deprecated(since = "0.3.0", note = "use `Cold`")]
            r#Frozen = 5 => "frozen", "frozen: {}",
            #[allow(non_camel_case_types)]
            r#type = 8 => "wrong type",
            #[level(none)]
            #[deprecated]
            Told = 9 => "told",
            Plain = 10 => "plain",
            /// It was called so.
            #[deprecated(note = "use `Lost`")]
            alias Gone = Lost;
            #[symbol = "HEAT_IS_COLD"]
            alias Chill = Cold;
            /// It had docs.
            retired Old = 13 since "0.3" "nobody {raised} it" use Cold;
            #[symbol = "HEATX_OLDER"]
            retired Older = 0xE0000001 since "unknown" "it went";
            reserved 40..=41, 99 "taken";
            reserved 0xD0000000..=0xD00000FF "for drivers";
            reserved -20..=-11;
        }

        /// The parts.
        pub enum HeatPart {
            None = 0 => "",
            /// The boiler.
            #[since("0.1")]
            #[help = "Ask the plumber."]
            #[fact(floor = 2)]
            BoilerRoom = 0x10 => "boiler {{room}}",
            retired Oven = 8 since "0.3" "it is cold" use BoilerRoom;
            alias Kettle = BoilerRoom;
            reserved 9 "for nobody";
        }
    }
}

/// The list that the program makes of it.
mod imported {
    #![allow(missing_docs, deprecated, non_camel_case_types)]

    include!("data/own.rs");
}

/// Lists that state little, and settings that rows show only.
mod small {
    #![allow(missing_docs)]

    pub(super) mod zeros {
        virerr::define_codes! {
            #[library(name = "zeros", pages = "https://zeros.example/codes")]
            pub struct Zeros;

            pub enum ErrorCode {
                no success;
                Zero = 0 => "zero",
                #[role(internal)]
                Internal = 1 => "internal error",
            }
        }
    }

    pub(super) mod plain {
        virerr::define_codes! {
            #[library(name = "plain", code_symbols = "Plain{Camel}")]
            pub struct Plain;

            pub enum ErrorCode {
                #[role(internal)]
                BadThing = 1 => "bad thing",
                IOError = 2 => "I/O",
            }
        }
    }
}

#[test]
fn list_comes_back_from_json_with_the_same_catalogue() {
    let directory = directory("own");
    let json = virerr_generate::json(written::Heating::catalogue());
    fs::write(directory.join("heat.json"), &json).unwrap();
    let place = directory.join("tests/import/data");
    fs::create_dir_all(&place).unwrap();
    let lock = "tests/import/data/own.codes";
    let (call, lock) = import(&directory, &["heat.json", "--lock", lock, "--release", "0.4"], lock);
    let page = "docs/errors/HEAT_LOST.md";
    let explanation = fs::read_to_string(place.join(page)).unwrap();
    assert_eq!(call, include_str!("data/own.rs"));
    assert_eq!(lock, include_str!("data/own.codes"));
    assert_eq!(explanation, include_str!("data/docs/errors/HEAT_LOST.md"));
    // The compiler has checked it against the lock file.
    let catalogue = imported::Heat1::catalogue();
    assert_eq!(catalogue.unpublished(), "");
    assert_eq!(virerr_generate::json(catalogue), json);
}

#[test]
fn settings_of_the_library_come_back_from_its_rows() {
    for (name, json, line) in [
        (
            "zeros",
            virerr_generate::json(small::zeros::Zeros::catalogue()),
            "    #[library(name = \"zeros\", pages = \"https://zeros.example/codes\", lock = \"zeros.codes\")]\n    pub struct Zeros;\n\n    \
             pub enum ErrorCode {\n        no success;\n        Zero = 0 => \"zero\",\n",
        ),
        (
            "plain",
            virerr_generate::json(small::plain::Plain::catalogue()),
            "    #[library(name = \"plain\", code_symbols = \"Plain{Camel}\", lock = \"plain.codes\")]\n    pub struct Plain;\n\n    \
             pub enum ErrorCode {\n        BadThing = 1 => \"bad thing\",\n        #[role(internal)]\n        IOError = 2 => \"I/O\",\n    }\n}\n",
        ),
    ] {
        let directory = directory(&format!("own-{name}"));
        fs::write(directory.join("codes.json"), json).unwrap();
        let (call, _) = import(&directory, &["codes.json"], &format!("{name}.codes"));
        assert!(call.contains(line), "{call}");
    }
}

/// Nothing of a document is lost silently, and nothing is overwritten.
#[test]
fn document_that_cannot_be_read_whole_is_refused() {
    let directory = directory("own-refused");
    let json = virerr_generate::json(written::Heating::catalogue());
    for (text, message) in [
        (json.replace("\"format\": 1", "\"format\": 2"), "it is of format 2 of `codes json`, and format 1 is read\n"),
        (json.replace("\"help\"", "\"halp\""), "unknown field `halp`"),
        (
            json.replace("\"number\": 10,", "\"number\": 4294967295,"),
            "invalid value: integer `4294967295`, expected i32 at line",
        ),
    ] {
        assert_ne!(text, json);
        fs::write(directory.join("heat.json"), text).unwrap();
        let ran = run(&directory, &["import", "heat.json"]);
        assert_eq!((ran.status, ran.call.as_str()), (1, ""));
        assert!(ran.notes.starts_with(&format!("virerr-generate: `heat.json`: {message}")), "{}", ran.notes);
    }
    fs::write(directory.join("heat.json"), json).unwrap();
    fs::create_dir_all(directory.join("docs/errors")).unwrap();
    fs::write(directory.join("docs/errors/HEAT_LOST.md"), "# Mine").unwrap();
    let ran = run(&directory, &["import", "heat.json"]);
    let message = "`docs/errors/HEAT_LOST.md` exists and has another text: move it away\n";
    assert_eq!((ran.status, ran.notes), (1, format!("virerr-generate: {message}")));
    assert!(!directory.join("heat-1.codes").exists());
}
