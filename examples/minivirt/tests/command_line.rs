//! The command behaves as virsh does on the same node: its status, and one line on stderr for what failed.

use std::process::{Command, Output};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minivirt"));
    command.args(arguments).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data"));
    command
}

fn minivirt(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

#[track_caller]
fn succeeds(arguments: &[&str], stdout: &str) {
    let output = minivirt(arguments);
    assert_eq!((output.status.code(), &*text(&output.stderr)), (Some(0), ""));
    assert_eq!(text(&output.stdout), stdout);
}

#[track_caller]
fn fails(arguments: &[&str], stderr: &str) {
    let output = minivirt(arguments);
    assert_eq!((output.status.code(), &*text(&output.stdout)), (Some(1), ""));
    assert_eq!(text(&output.stderr), stderr);
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn define_takes_a_correct_file() {
    succeeds(&["define", "correct.xml"], "Domain 'web' defined from correct.xml\n");
}

#[test]
fn define_refuses_other_files() {
    fails(
        &["define", "broken.xml"],
        "minivirt: Domain Config error : (domain_definition):2: expected 'name' tag, not 'nam' at 2:15\n",
    );
    fails(
        &["define", "foreign.xml"],
        "minivirt: XML Util error : unsuitable XML: the root element is <network>, not <domain>\n",
    );
    fails(&["define", "nameless.xml"], "minivirt: Domain Config error : name not given\n");
    fails(
        &["define", "taken.xml"],
        "minivirt: Domain Config error test: \
         domain 'test' with UUID 6695eb01-f6a4-8304-79aa-97f2502e193f exists already\n",
    );
    fails(
        &["define", "missing.xml"],
        "minivirt: Domain Config error : cannot read 'missing.xml': No such file or directory\n",
    );
    fails(
        &["--readonly", "define", "correct.xml"],
        "minivirt: Domain Config error : operation not allowed here: the connection is read-only\n",
    );
}

#[test]
fn domains_are_listed_and_shown() {
    succeeds(&["list"], " Id   Name                 State\n 1    test                 running\n");
    let output = text(&minivirt(&["dominfo", "test"]).stdout);
    assert!(output.contains("UUID:       6695eb01-f6a4-8304-79aa-97f2502e193f\nState:      running\n"), "{output}");
    fails(&["dominfo", "nope"], "minivirt: Test Driver error : no such domain: no domain with name 'nope'\n");
}

#[test]
fn domains_are_started_and_stopped() {
    fails(&["start", "test"], "minivirt: Test Driver error test: internal error: the domain is running already\n");
    fails(&["start", "nope"], "minivirt: Test Driver error : no such domain: no domain with name 'nope'\n");
    succeeds(&["destroy", "test"], "Domain 'test' destroyed\n");
    succeeds(&["undefine", "1"], "Domain 'test' undefined\n");
}

#[test]
fn networks_are_listed() {
    succeeds(&["net-list"], " Name                 State\n default              active\n");
}

#[test]
fn another_node_can_be_named() {
    let node = concat!("test://", env!("CARGO_MANIFEST_DIR"), "/tests/data/node.xml");
    succeeds(
        &["--connect", node, "list"],
        " Id   Name                 State\n 1    first                running\n 2    second               running\n",
    );
    fails(
        &["-c", "foo:///x", "list"],
        "minivirt:  error : no driver for this connection: no driver takes the URI 'foo:///x'\n",
    );
}

#[test]
fn code_is_explained_by_any_of_its_names() {
    let page = text(&minivirt(&["--explain", "42"]).stdout);
    assert!(page.starts_with("VIR_ERR_NO_DOMAIN (42)\n\nMessage:      no such domain\n"), "{page}");
    for part in ["\nerrno:        ENOENT\n", "\nWhat to do: List the domains", "\n- A transient domain"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    for name in ["42", "VIR_ERR_NO_DOMAIN", "NoDomain"] {
        succeeds(&["--explain", name], &page);
    }
    succeeds(
        &["--explain", "VIR_FROM_PROXY"],
        "VIR_FROM_PROXY (8)\n\nTitle:        Proxy Daemon\nSince:        0.1.3\nDeprecated:   since 0.8.6: libvirt has no proxy any more\n\n\
         The former Xen proxy.\n",
    );
}

/// It is not a code, and a caller who got it may ask all the same.
#[test]
fn number_of_success_is_explained() {
    succeeds(&["--explain", "0"], "0 means success: no code has it\n\nMessage:      no error\n");
}

#[test]
fn code_is_explained_by_a_part_of_its_name() {
    let page = text(&minivirt(&["--explain", "no domain"]).stdout);
    assert!(page.starts_with("VIR_ERR_NO_DOMAIN (42)\n"), "{page}");
}

#[test]
fn unknown_code_is_not_explained() {
    for name in ["115", "-1", "nope", "no such code", "\u{1b}[31m"] {
        fails(&["--explain", name], &format!("minivirt: no code or error domain is called {name:?}\n"));
    }
}

#[test]
fn explaining_is_a_command_of_its_own() {
    for (arguments, message) in [
        (&["--explain", "42", "list"][..], "error: --explain cannot be used with a command\n"),
        (&["--readonly"], "error: a command or --explain is required\n"),
    ] {
        let output = minivirt(arguments);
        assert_eq!((output.status.code(), &*text(&output.stdout)), (Some(2), ""));
        assert!(text(&output.stderr).starts_with(message), "{}", text(&output.stderr));
    }
}

#[test]
fn tour_shows_every_rule() {
    let output = minivirt(&["tour"]);
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{stdout}{stderr}");
    // A title, what it shows, and an empty line.
    let steps = stdout.split("\n\n").filter(|step| step.lines().skip(1).any(|line| line.starts_with("  ok "))).count();
    assert!(stdout.ends_with(&format!("All {steps} steps showed their rules.\n")), "{steps} in {stdout}");
    assert!(steps > 30, "{stdout}");
    assert!(!stdout.contains("NOT SO"), "{stdout}");
    assert_eq!(
        stderr,
        "minivirt: the error handler panicked at: no such domain: no domain with name 'nope'\n\
         minivirt: Test Driver error : no such domain: no domain with name 'third'\n"
    );
}

/// As in `minivirt --explain 42 | true`, and on a full disk.
#[test]
fn output_that_is_not_read_is_not_a_panic() {
    for arguments in [&["--explain", "42"][..], &["list"], &["tour"]] {
        // Closed before the command starts: a slow test would let it print all.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command(arguments).stdout(writer).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
    }
    #[cfg(target_os = "linux")]
    {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = command(&["--explain", "42"]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).starts_with("minivirt: the standard output: "), "{}", text(&output.stderr));
    }
}
