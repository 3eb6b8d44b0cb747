// Every mistake is reported.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!(
    Acme,
    prefix = "acme",
    case = upper,
    colour = red,
    without(GetLastErr),
    rename(Version = "a-b", HandleCount = "acmeFreeError"),
);

fn main() {}
