// What is exported is not said.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

virerr::export_c_api!();

virerr::export_c_api!(prefix = "acme");

virerr::export_c_api!("acme");

fn main() {}
