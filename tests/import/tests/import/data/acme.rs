virerr::define_codes! {
    /// The errors of acme.
    #[library(name = "acme", code_symbols = "ACME_{}", lock = "tests/import/data/acme.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        success Ok = 0 => "No error";
        #[since("0.1")]
        NoDomain = 7 => "No such domain, or {{none}}",
        #[since("0.2")]
        Unspecified = 0x80004005 => "Unspecified failure",
        #[role(internal)]
        #[since("0.3")]
        #[symbol = "ACME_3D_FAILED"]
        Acme3dFailed = -9 => "3d failed",
        Self_ = 8 => "Itself",
        alias NoMachine = NoDomain;
    }
}
