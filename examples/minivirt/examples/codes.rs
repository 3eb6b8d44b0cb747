//! The command that generates files from the list: `cargo run --example codes -- --help`.

use virerr_generate::Output::Header;

fn main() -> std::process::ExitCode {
    virerr_generate::outputs(minivirt::Minivirt::catalogue(), [Header("include/minivirt_errors.h")])
}
