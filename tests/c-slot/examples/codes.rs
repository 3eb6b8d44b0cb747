//! Writes what is made from the list.

fn main() -> std::process::ExitCode {
    virerr_generate::main(acme::Acme::catalogue())
}
