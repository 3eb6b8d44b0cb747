//! Failures are libvirt's: code, domain and numbers of each, as its test driver gives them.

use std::time::Duration;

use minivirt::{Connection, Domain, Error, ErrorCode as Code, ErrorDomain as From, ImageError, Minivirt, Result};
use virerr::{Captured, Level};

const UUID: &str = "11111111-2222-3333-4444-555555555555";
const OTHER_UUID: &str = "11111111-2222-3333-4444-666666666666";

/// A connection, and what is reported on this thread.
fn open() -> (Connection, Captured<Minivirt>) {
    (Connection::open("test:///default").unwrap(), Minivirt::capture())
}

fn xml(name: &str, uuid: &str) -> String {
    domain(&format!("<name>{name}</name><uuid>{uuid}</uuid><memory>1024</memory><os><type>hvm</type></os>"))
}

fn domain(body: &str) -> String {
    format!("<domain type='test'>{body}</domain>")
}

/// The failure, which has that code and domain and is an error.
#[track_caller]
fn failure<T>(result: Result<T>, code: Code, domain: From) -> Error {
    let err = result.err().expect("this fails");
    assert_eq!((err.code(), err.domain(), err.level()), (code, domain, Level::Error), "{err}");
    assert_eq!(Minivirt::last_error().map(|err| err.to_string()), Some(err.to_string()));
    err
}

/// Expects a failure with no numbers of its own.
macro_rules! fails {
    ($call:expr => $code:ident from $domain:ident) => {
        fails($call, Code::$code, From::$domain)
    };
}

#[track_caller]
fn fails<T>(result: Result<T>, code: Code, domain: From) {
    let err = failure(result, code, domain);
    assert_eq!((err.int1(), err.int2()), (-1, -1), "{err}");
}

#[track_caller]
fn bad_argument<T>(result: Result<T>, domain: From, function: &str, argument: &str) {
    let err = failure(result, Code::InvalidArg, domain);
    assert_eq!((err.str1(), err.str2()), (Some(function), Some(argument)));
    assert_eq!((err.int1(), err.int2()), (0, 0));
}

#[track_caller]
fn system_error<T>(result: Result<T>, errno: i32) {
    let err = failure(result, Code::SystemError, From::Test);
    assert_eq!((err.int1(), err.int2()), (errno, -1), "{err}");
    assert!(err.io_error().is_some());
}

#[test]
fn of_opening() {
    let _captured = Minivirt::capture();
    fails!(Connection::open("foo:///x") => NoConnect from None);
    fails!(Connection::open("test") => NoConnect from None);
    fails!(Connection::open("test://host/default") => NoConnect from None);
    for uri in ["test:", "test:/", "test://", "test:///"] {
        fails!(Connection::open(uri) => InvalidArg from Test);
    }
    fails!(Connection::open_read_only("test:///nonexistent.xml") => XmlError from Test);
    let data = concat!("test://", env!("CARGO_MANIFEST_DIR"), "/tests/data");
    fails!(Connection::open(&format!("{data}/correct.xml")) => XmlError from Xml);
    let err = failure(Connection::open(&format!("{data}/broken.xml")), Code::XmlDetail, From::Test);
    assert_eq!(err.int1(), 2);
}

#[test]
fn of_looking_up_domains() {
    let (conn, _captured) = open();
    fails!(conn.lookup_by_name("nope") => NoDomain from Test);
    fails!(conn.lookup_by_name("") => NoDomain from Test);
    fails!(conn.lookup_by_id(99) => NoDomain from Test);
    bad_argument(conn.lookup_by_id(-1), From::Domain, "lookup_by_id", "id");
    fails!(conn.lookup_by_uuid(UUID) => NoDomain from Test);
    bad_argument(conn.lookup_by_uuid("nope"), From::Domain, "lookup_by_uuid", "uuid");
    fails!(conn.find_domain("nope") => NoDomain from Test);
    let err = failure(conn.find_domain("7"), Code::NoDomain, From::Test);
    assert_eq!((err.message(), err.api()), ("no such domain: no domain with name '7'", Some("lookup_by_name")));
}

#[test]
fn of_unsuitable_xml() {
    let (conn, _captured) = open();
    let named = |rest: &str| domain(&format!("<name>v</name>{rest}"));
    let hvm = |rest: &str| named(&format!("<os><type>hvm</type></os>{rest}"));
    for (line, xml) in [(1, ""), (1, "hello"), (2, "<domain>\n<name>v</nam>\n</domain>")] {
        let err = failure(conn.define_xml(xml), Code::XmlDetail, From::Domain);
        assert_eq!(err.int1(), line);
        let err = failure(conn.create_xml(xml), Code::XmlDetail, From::Domain);
        assert_eq!(err.int1(), line);
    }
    fails!(conn.define_xml("<network><name>v</name></network>") => XmlError from Xml);
    fails!(conn.define_xml("<domain/>") => NoName from Domain);
    fails!(conn.define_xml(&domain("<name/>")) => NoName from Domain);
    fails!(conn.define_xml(&xml("a\nb", UUID)) => XmlDetail from Xml);
    fails!(conn.define_xml(&domain("<uuid>nope</uuid>")) => NoName from Domain);
    fails!(conn.define_xml(&named("<uuid>nope</uuid>")) => InternalError from Domain);
    fails!(conn.define_xml("<domain><name>v</name></domain>") => InternalError from Domain);
    fails!(conn.define_xml("<domain type='x'><name>v</name></domain>") => ConfigUnsupported from Domain);
    fails!(conn.define_xml(&named("")) => XmlError from Domain);
    fails!(conn.define_xml(&named("<os><type>x</type></os>")) => ConfigUnsupported from Domain);
    fails!(conn.define_xml(&hvm("")) => XmlError from Domain);
    fails!(conn.define_xml(&hvm("<memory>0</memory>")) => XmlError from Domain);
    fails!(conn.define_xml(&hvm("<memory>lots</memory>")) => XmlError from Xml);
    fails!(conn.define_xml(&hvm("<memory> 4 </memory>")) => XmlError from Xml);
    fails!(conn.define_xml(&hvm("<memory>4</memory><currentMemory>x</currentMemory>")) => XmlError from Xml);
    fails!(conn.define_xml(&hvm("<memory unit='parsec'>4</memory>")) => InvalidArg from None);
    fails!(conn.define_xml(&hvm("<memory unit='EiB'>99999</memory>")) => Overflow from None);
    fails!(conn.define_xml(&hvm("<memory>4</memory><vcpu>two</vcpu>")) => XmlError from Domain);
    fails!(conn.define_xml(&xml("a/b", UUID)) => XmlError from Domain);
}

#[test]
fn of_defining_and_creating_what_exists() {
    let (conn, _captured) = open();
    let web = conn.define_xml(&xml("web", UUID)).unwrap();
    for taken in [xml("web", OTHER_UUID), xml("other", UUID), xml("test", UUID)] {
        fails!(conn.define_xml(&taken) => DomExist from Domain);
        fails!(conn.create_xml(&taken) => DomExist from Domain);
    }
    conn.define_xml(&xml("web", UUID)).unwrap();
    conn.create_xml(&xml("web", UUID)).unwrap();
    fails!(conn.create_xml(&xml("web", UUID)) => OperationInvalid from Domain);
    assert!(web.info().unwrap().persistent);
}

#[test]
fn of_starting_and_stopping() {
    let (conn, _captured) = open();
    let test = conn.lookup_by_name("test").unwrap();
    fails!(test.start() => InternalError from Test);
    test.shutdown().unwrap();
    fails!(test.shutdown() => InternalError from Test);
    fails!(test.destroy() => OperationInvalid from Domain);
    let err = failure(test.abort_job(), Code::NoSupport, From::Domain);
    assert_eq!(err.detail(), Some("abort_job"));
}

#[test]
fn of_a_domain_that_is_gone() {
    let (conn, _captured) = open();
    let mut gone = conn.create_xml(&xml("gone", UUID)).unwrap();
    gone.destroy().unwrap();
    let operations = [Domain::start, Domain::shutdown, Domain::destroy, Domain::undefine];
    for operation in operations {
        fails!(operation(&gone) => NoDomain from Test);
    }
    fails!(gone.info() => NoDomain from Test);
    fails!(gone.xml() => NoDomain from Test);
    fails!(gone.rename("other") => NoDomain from Test);
    fails!(gone.save("/nonexistent/f") => NoDomain from Test);
}

#[test]
fn of_renaming() {
    let (conn, _captured) = open();
    let mut test = conn.lookup_by_name("test").unwrap();
    for name in ["other", "test", "a/b"] {
        fails!(test.rename(name) => OperationInvalid from Test);
    }
    let mut web = conn.define_xml(&xml("web", UUID)).unwrap();
    fails!(web.rename("web") => OperationInvalid from Domain);
    fails!(web.rename("test") => OperationInvalid from Domain);
    fails!(web.rename("a/b") => XmlError from Test);
    bad_argument(web.rename(""), From::Domain, "rename", "new_name");
    assert_eq!(web.name(), "web");
}

#[test]
fn of_saving_and_restoring() {
    const ENOENT: i32 = 2;
    const EISDIR: i32 = 21;
    let (conn, _captured) = open();
    let test = conn.lookup_by_name("test").unwrap();
    system_error(test.save("/nonexistent/f"), ENOENT);
    system_error(test.save("/tmp"), EISDIR);
    system_error(conn.restore("/nonexistent/f"), ENOENT);
    system_error(conn.restore("/tmp"), EISDIR);
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
    fails!(conn.restore(&format!("{data}/correct.xml")) => InternalError from Test);
    test.destroy().unwrap();
    fails!(test.save("/nonexistent/f") => OperationInvalid from Domain);
}

#[test]
fn of_looking_into_saved_files() {
    let (mut conn, _captured) = open();
    let fails_with = |code, int1| {
        let last = Minivirt::last_error().unwrap();
        assert_eq!((last.code(), last.domain(), last.int1()), (code, From::Test, int1), "{last}");
        assert_eq!(last.api(), Some("saved_xml"));
    };
    assert!(matches!(conn.saved_xml("/nonexistent/f"), Err(ImageError::Open { .. })));
    fails_with(Code::SystemError, 2);
    assert!(matches!(conn.saved_xml("/tmp"), Err(ImageError::Cut { part: "header", .. })));
    fails_with(Code::SystemError, 21);
    let xml = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/correct.xml");
    assert!(matches!(conn.saved_xml(xml), Err(ImageError::Foreign { .. })));
    fails_with(Code::InternalError, -1);
    conn.close().unwrap();
    let Err(ImageError::Connection(err)) = conn.saved_xml(xml) else { panic!("the connection is closed") };
    assert_eq!((err.code(), err.domain()), (Code::InvalidConn, From::Domain));
}

#[test]
fn of_networks() {
    let (conn, _captured) = open();
    let network = |name: &str, uuid: &str| format!("<network><name>{name}</name><uuid>{uuid}</uuid></network>");
    fails!(conn.network_lookup_by_name("nope") => NoNetwork from Test);
    fails!(conn.network_lookup_by_uuid(UUID) => NoNetwork from Test);
    bad_argument(conn.network_lookup_by_uuid("nope"), From::Network, "network_lookup_by_uuid", "uuid");
    conn.network_define_xml(&network("lan", UUID)).unwrap();
    conn.network_define_xml(&network("lan", UUID)).unwrap();
    fails!(conn.network_define_xml(&network("lan", OTHER_UUID)) => NetworkExist from Network);
    fails!(conn.network_define_xml(&network("wan", UUID)) => NetworkExist from Network);
    fails!(conn.network_define_xml("<network/>") => NoName from Network);
    fails!(conn.network_define_xml("<network><uuid>nope</uuid></network>") => NoName from Network);
    fails!(conn.network_define_xml(&network("wan", "nope")) => InternalError from Network);
    fails!(conn.network_define_xml(&network("a/b", OTHER_UUID)) => XmlDetail from Xml);
    fails!(conn.network_define_xml("<domain/>") => XmlError from Xml);
    assert_eq!(failure(conn.network_define_xml("<network>"), Code::XmlDetail, From::Network).int1(), 1);
}

#[test]
fn of_deregistering_callbacks() {
    let (conn, _captured) = open();
    fails!(conn.domain_event_deregister(0) => InvalidArg from None);
    bad_argument(conn.domain_event_deregister(-1), From::Domain, "domain_event_deregister", "id");
    let id = conn.domain_event_register(|_, _, _| {}).unwrap();
    let (other, _captured) = open();
    fails!(other.domain_event_deregister(id) => InvalidArg from None);
    conn.domain_event_deregister(id).unwrap();
    fails!(conn.domain_event_deregister(id) => InvalidArg from None);
}

#[test]
fn of_changes_on_a_read_only_connection() {
    let _captured = Minivirt::capture();
    let conn = Connection::open_read_only("test:///default").unwrap();
    let mut test = conn.lookup_by_name("test").unwrap();
    fails!(conn.define_xml("<") => OperationDenied from Domain);
    fails!(conn.create_xml("<") => OperationDenied from Domain);
    fails!(conn.restore("/nonexistent/f") => OperationDenied from Domain);
    fails!(conn.network_define_xml("<") => OperationDenied from Network);
    let operations = [Domain::start, Domain::shutdown, Domain::destroy, Domain::undefine, Domain::abort_job];
    for operation in operations {
        fails!(operation(&test) => OperationDenied from Domain);
    }
    fails!(test.rename("") => OperationDenied from Domain);
    fails!(test.save("/nonexistent/f") => OperationDenied from Domain);
    assert!(test.info().is_ok() && test.xml().is_ok());
}

#[test]
fn of_a_closed_connection() {
    let (mut conn, _captured) = open();
    assert_eq!(conn.close().unwrap(), 0);
    fails!(conn.lookup_by_name("test") => InvalidConn from Domain);
    fails!(conn.define_xml("<") => InvalidConn from Domain);
    fails!(conn.list_networks() => InvalidConn from Network);
    fails!(conn.domain_event_register(|_, _, _| {}) => InvalidConn from Domain);
    fails!(conn.domain_event_deregister(0) => InvalidConn from Domain);
    fails!(conn.run_events(Duration::MAX) => InvalidConn from Event);
    fails!(conn.close() => InvalidConn from None);
}

#[test]
fn are_the_connections_too() {
    let (conn, captured) = open();
    let test = conn.lookup_by_name("test").unwrap();
    let err = test.start().unwrap_err();
    assert!(err.is_from(conn.errors()));
    assert_eq!(err.object(), Some("test"));
    assert_eq!(conn.errors().last().map(|err| err.code()), Some(Code::InternalError));
    conn.lookup_by_name("test").unwrap();
    assert!(conn.errors().last().is_some() && Minivirt::last_error().is_none());
    let reported: Vec<_> = captured.into_errors().iter().map(Error::to_string).collect();
    assert_eq!(reported, [err.to_string()]);
}
