//! Writes the files that are generated from the list.

fn main() -> std::process::ExitCode {
    virerr_generate::main(acme::Acme::catalogue())
}
