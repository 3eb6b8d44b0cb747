//! The command that writes what is made from the list: `cargo run --example codes -- --help`.

fn main() -> std::process::ExitCode {
    virerr_generate::main(minivirt::Minivirt::catalogue())
}
