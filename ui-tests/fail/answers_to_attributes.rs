//! Rows as other crates have them: each attribute is answered with the line that a list has instead.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[retired]
        Old = 5 => "old",
        #[retired(since = "0.3", note = "never raised")]
        Older = 6 => "older",
        #[reserved]
        Later = 7 => "later",
        #[alias(NotThere, Absent)]
        Missing = 8 => "missing",
        #[alias = "ACME_ERR_NO_FILE"]
        NoFile = 9 => "no such file",
        #[success]
        Fine = 0 => "no error",
        #[error("no such machine: {0}")]
        NoMachine(String),
        #[error("{name} is not on {host}, {{really}}")]
        NotThereAtAll { name: String, host: String },
        #[error("the disk is full")]
        DiskFull,
        #[error(transparent)]
        Io(#[from] std::io::Error),
        #[error("said twice")]
        Twice = 20 => "said twice",
        #[snafu(display("cannot read {path}"))]
        Read { path: String },
        #[strum(message = "it is too late")]
        TooLate = 21,
        #[strum(serialize = "ACME_NO")]
        No = 22 => "no",
        #[strum(disabled)]
        Never = 23 => "never",
        #[num_enum(default)]
        Unknown = 24 => "unknown",
        #[num_enum(alternatives = [26, 27])]
        Several = 25 => "several",
        #[num_enum(catch_all)]
        Other(i32),
        #[default]
        Usual = 28 => "usual",
        #[serde(rename = "busy")]
        Busy = 29 => "busy",
        #[diagnostic(help = "wait")]
        Wait = 30 => "wait",
        #[error("a"), source]
        Unreadable = 31 => "unreadable",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[retired]
        Xend = 2 => "XEND",
        #[strum(message = "the network")]
        Network,
    }
}

fn main() {}
