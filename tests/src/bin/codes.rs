//! The command that a library's author gets, for a list that makes it hard.

fn main() -> std::process::ExitCode {
    virerr_generate::main(virerr_tests::nasty::Nasty::catalogue())
}
