//! The `minivirt` command, modelled on virsh. The library's default printer prints failures, and the status reports
//! them.

#[macro_use]
mod say;
mod tour;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};
use minivirt::{Connection, Domain, Minivirt, Result};

/// Inspects and changes a node in memory, which ends with the command.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    /// The node: `test:///default` or `test:///path/node.xml`.
    #[arg(short, long, value_name = "URI", default_value = "test:///default")]
    connect: String,
    /// Do not change anything.
    #[arg(short, long)]
    readonly: bool,
    /// Print the page of a code or an error domain: `42`, `VIR_ERR_NO_DOMAIN` or `NoDomain`.
    #[arg(long, value_name = "CODE", allow_negative_numbers = true)]
    explain: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the domains.
    List,
    /// Show information about a domain.
    Dominfo { name: String },
    /// Define a domain from an XML file.
    Define { file: String },
    /// Start a domain.
    Start { name: String },
    /// Stop a domain immediately.
    Destroy { name: String },
    /// Undefine a domain.
    Undefine { name: String },
    /// List the networks.
    NetList,
    /// Show and check the rules of the error system, step by step.
    Tour,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match (&arguments.explain, &arguments.command) {
        (Some(name), None) => explain(name),
        (None, Some(Command::Tour)) => tour::run(),
        (None, Some(command)) => run(&arguments, command).is_ok(),
        (None, None) => misused(ErrorKind::MissingSubcommand, "a command or --explain is required"),
        (Some(_), Some(_)) => misused(ErrorKind::ArgumentConflict, "--explain cannot be used with a command"),
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Checks a rule that clap does not express: either a command or `--explain`.
fn misused(kind: ErrorKind, message: &str) -> ! {
    Arguments::command().error(kind, message).exit()
}

fn explain(name: &str) -> bool {
    let page = virerr_generate::terminal_page(Minivirt::catalogue(), name);
    match &page {
        Some(page) => say!("{page}"),
        None => eprintln!("minivirt: no code or error domain is called {name:?}"),
    }
    page.is_some()
}

fn run(arguments: &Arguments, command: &Command) -> Result<()> {
    let open = if arguments.readonly { Connection::open_read_only } else { Connection::open };
    let conn = open(&arguments.connect)?;
    match command {
        Command::List => list(&conn)?,
        Command::Dominfo { name } => dominfo(&conn, name)?,
        Command::Define { file } => sayln!("Domain '{}' defined from {file}", conn.define_file(file)?.name()),
        Command::Start { name } => change(&conn, name, Domain::start, "started")?,
        Command::Destroy { name } => change(&conn, name, Domain::destroy, "destroyed")?,
        Command::Undefine { name } => change(&conn, name, Domain::undefine, "undefined")?,
        Command::NetList => net_list(&conn)?,
        Command::Tour => {}
    }
    Ok(())
}

fn list(conn: &Connection) -> Result<()> {
    sayln!(" {:<4} {:<20} State", "Id", "Name");
    for domain in conn.list_domains()? {
        let info = domain.info()?;
        let id = info.id.map_or("-".to_owned(), |id| id.to_string());
        sayln!(" {id:<4} {:<20} {}", domain.name(), info.state);
    }
    Ok(())
}

fn dominfo(conn: &Connection, name: &str) -> Result<()> {
    let domain = conn.find_domain(name)?;
    let info = domain.info()?;
    sayln!("Id:         {}", info.id.map_or("-".to_owned(), |id| id.to_string()));
    sayln!("Name:       {}", domain.name());
    sayln!("UUID:       {}", domain.uuid());
    sayln!("State:      {}", info.state);
    sayln!("CPUs:       {}", info.vcpus);
    sayln!("Max memory: {} KiB", info.max_memory);
    sayln!("Memory:     {} KiB", info.memory);
    sayln!("Persistent: {}", if info.persistent { "yes" } else { "no" });
    Ok(())
}

fn change(conn: &Connection, name: &str, operation: fn(&Domain) -> Result<()>, done: &str) -> Result<()> {
    let domain = conn.find_domain(name)?;
    operation(&domain)?;
    sayln!("Domain '{}' {done}", domain.name());
    Ok(())
}

fn net_list(conn: &Connection) -> Result<()> {
    sayln!(" {:<20} State", "Name");
    for network in conn.list_networks()? {
        sayln!(" {:<20} {}", network.name(), if network.is_active()? { "active" } else { "inactive" });
    }
    Ok(())
}
