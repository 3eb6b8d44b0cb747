//! The attributes of other crates in their other forms.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[error("not found: {}", .0)]
        NotFound(String),
        #[error("{0}")]
        Io(#[from] std::io::Error),
        #[error(fmt = show)]
        Fmt,
        #[error("no {what} in {place:?}")]
        Two { what: String, place: String },
        #[error("cannot move {what} to {place:?}")]
        Moved { what: String, place: String },
        #[error("{{braces}} of {0}")]
        Braces(String),
        #[error]
        Bare = 9,
        #[error = "equals"]
        Equals,
        #[retired]
        Old,
        #[reserved]
        _Later = 20,
        #[alias]
        NoName = 21 => "no name",
        #[strum(serialize = "a", message = "b")]
        Both,
        #[snafu(display("unable to read {}", path.display()), context(suffix(false)))]
        Read { source: std::io::Error, path: std::path::PathBuf },
        r#Type(i32) = 27,
    }
}

fn main() {}
