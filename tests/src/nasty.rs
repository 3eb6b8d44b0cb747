//! A difficult list: texts with a meaning in C, Markdown, gettext, systemd or Python, and every fact.

#![allow(missing_docs)] // Rows without documentation are a case of their own.

virerr::define_codes! {
    /// A library whose texts end comments: */ and open them: /* (or /*/) ??/
    ///
    /// # A heading of its own
    ///
    /// It has | pipes | and `code`.
    #[library(name = "nasty lib-2 \"ü\"", c_prefix = "NASTY", lock = "tests/generated/data/nasty.codes")]
    pub struct Nasty;

    /// What went wrong. */
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// Ends a comment: */ opens one: /* both: /*/ **/ //**//
        /// Trigraphs: ??/ ??' ???/ ????/ and at the end *??/
        /// A backslash at the end \
        /// / begins a line, * does too, @MESSAGE@ is a field, %s a format, """ a string '''
        #[doc = "\n-- 0123456789abcdef0123456789abcdef\n# Not a comment of the journal\n; Nor this\n--\n-- \nbell \u{7} bidi \u{202e}"]
        EndsComment = -5 => "*/ /* ??/ \\ \" ' `tick` ``two`` | <b>x</b> &amp; *x* _y_ [l](u) $m$ ~~s~~ %s @MESSAGE@",
            "*/ /* ??/ \\ \" ' `tick` ``two`` | <b>x</b> &amp; *x* _y_ [l](u) $m$ ~~s~~ %s @MESSAGE@: {}",
        #[doc = "```c\nint unclosed(void);\n# no heading"]
        Unclosed = 100 => "unclosed", "unclosed {} / \"quoted\" \\ | `x` <y> %d",
        /// The smallest number.
        Smallest = -2147483648 => "the smallest",
        /// The largest number.
        Largest = 2147483647 => "the largest",
        /// One below another.
        #[level(warning)]
        Lines = 10 => "first line\nsecond | line\n\n# fourth\ttab",
        /// Something that a terminal would act on.
        #[level(none)]
        Bell = 11 => "bell \u{7} escape \u{1b}[31m return \r delete \u{7f} bidi \u{202e} separator \u{2028}",
        /// Begins with a dash.
        Dash = 12 => "-- 0123456789abcdef0123456789abcdef", "- {}",
        /// Begins with a number sign.
        Number = 13 => "# no heading", "1. {}",
        /// Nothing but the detail.
        ///
        /// a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
        Bare = 14 => "bare", "{}",
        /// The same text as another.
        Same = 15 => "unclosed", "internal error: {}",
        #[symbol = "NASTY_ERR_GROESSE"]
        Größe = 16 => "Größe „übel“ 🦀 数",
        /// A word of Rust.
        #[allow(non_camel_case_types)]
        r#type = 17 => "a word of Rust",
        /// A word of Python's.
        None = 18 => "a word of Python's",
        /// Another.
        #[symbol = "lambda"]
        Lambda = 19 => "another word of Python's",
        /// Spelled in one way.
        HttpError = 20 => "spelled in one way",
        /// Spelled in another.
        #[symbol = "NASTY_ERR_HTTP_ERROR_OTHER"]
        HTTPError = 21 => "spelled in another way",
        /// Begins with a digit but for that.
        _1st = 22 => "begins with a digit",
        /// Everything that can be said of a code.
        ///
        /// # A heading
        ///
        /// - an item that is long enough to be wrapped on a page for a terminal, which has eighty columns and no more than that
        /// - another
        #[since("0.4")]
        #[deprecated(since = "0.5.0", note = "use `Other` | */ instead\nor -- not")]
        #[help = "- Do this | or `that` */ first.\n# Then\n1. rest\n\nAnd `more`."]
        #[explain = "tests/generated/data/EVERYTHING.md"]
        #[category(not_found)]
        #[errno(ENOENT)]
        #[http(404)]
        #[retry(backoff)]
        #[log(debug)]
        Everything = 404 => "everything",
        #[doc = "Has nul \0 in its docs."]
        #[help = "Look for nul \0 in it."]
        #[deprecated(note = "nul \0")]
        Nul = 23 => "nul \0 in the message", "nul \0 in the form: {}",
        /// Once.
        retired Old = 30 since "0.3" "it was | a `bad` */ idea\nfrom the start" use Everything;
        retired Older = -30 since "0.2" "nobody used it";
        #[doc = "Had nul \0."]
        retired OldNul = 31 since "0.3" "nul \0";
        /// What that would be called there.
        #[symbol = "lambda_"]
        Lambda2 = 29 => "what that would be called there",
        /// A former name */.
        alias AlsoEverything = Everything;
        #[deprecated(since = "0.5.0", note = "say `Dash` */")]
        alias Hyphen = Dash;
        /// All is well */ (`it_`).
        #[doc = "Has nul \0 in its docs."]
        success Fine = 0 => "no | \"error\" */ `x`\n-- at all";
        reserved 40..=41, 43 "taken by the | 0.x */ series\nfor good";
        reserved -100;
        reserved -101 "nul \0";
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The */ driver.
        #[since("0.2")]
        #[deprecated]
        #[help = "Load `it_`."]
        Driver = 10 => "Driver | \"one\" */ `x`\nof two",
        /// The same text as a code's.
        Same = -1 => "unclosed",
        #[doc = "Has nul \0 in its docs."]
        Nul = 11 => "nul \0 in the title",
        retired Network = 3 since "0.3" "split" use Driver;
        #[doc = "Has nul \0 too."]
        alias Zero = Nul;
        alias Chauffeur = Driver;
        reserved 4..=9;
    }
}
