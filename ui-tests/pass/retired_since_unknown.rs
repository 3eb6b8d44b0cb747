//! Of an old number nobody may know which release retired it, nor which one published it.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/retired_since_unknown.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[since = "0.1.0"]
        InternalError = 1 => "internal error",
        retired Old = 13 since "unknown" "never raised";
        retired Older = 14 since "unknown" "never raised";
    }
}

fn main() {
    let [old, older] = Acme::catalogue().codes().retired() else { panic!("two") };
    assert_eq!((old.since, older.since), ("unknown", "unknown"));
    assert_eq!(Acme::catalogue().unpublished(), "code       14 retired\n");
}
