virerr::define_codes! {
    /// The *heating*, see [the manual](https://heat.example/).
    ///
    ///     indented
    #[library(name = "heat-1", c_prefix = "HEAT", code_symbols = "HEAT_{}", domain_symbols = "heat_in_{snake}", detail_form = "heating: {{x}} {}", pages = "https://heat.example/{}.html", lock = "tests/import/data/own.codes")]
    pub struct Heat1;

    /// The codes.
    pub enum HeatCode {
        /// Nothing failed.
        #[symbol = "HEAT_FINE"]
        success Ok = 0x0 => "all is {{well}}";
        /// The link is gone.
        #[level(warning)]
        #[since("0.2")]
        #[help = "Look at the \"valve\"."]
        #[explain = "tests/import/data/docs/errors/HEAT_LOST.md"]
        #[category(unavailable)]
        #[errno(ENOLINK)]
        #[http(503)]
        #[retry(backoff)]
        #[log(warn)]
        #[fact(zone = "north")]
        #[fact(severity = -3)]
        #[fact(area = "a\\b")]
        Lost = 0xC0000005 => "the link {{to it}} is lost",
        #[symbol = "HEATX_COLD"]
        Cold = -9 => "too cold", "too cold by {}",
        #[role(internal)]
        #[errno(77)]
        Internal = 4 => "internal error",
        #[deprecated(since = "0.3.0", note = "use `Cold`")]
        Frozen = 5 => "frozen", "frozen: {}",
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
        reserved 40..=41 "taken";
        reserved 99 "taken";
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
        alias Kettle = BoilerRoom;
        retired Oven = 8 since "0.3" "it is cold" use BoilerRoom;
        reserved 9 "for nobody";
    }
}
