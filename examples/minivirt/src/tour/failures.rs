//! Failures, with their codes, domains and levels.

use minivirt::{Connection, ErrorCode, ErrorDomain, ImageError, Minivirt, Result};
use virerr::Level;

use super::{NODE, Step, Unkept, connection, failure, show};

pub(super) const STEPS: &[Step] = &[each_failure_has_a_code, errors_say_more, error_types_are_reported];

const TAKEN: &str = "<domain type='test'><name>test</name><memory>1</memory><os><type>hvm</type></os></domain>";

/// Makes a call fail, prints its error, and checks code and domain.
macro_rules! fails {
    ($doing:literal, $call:expr => $code:ident from $domain:ident) => {
        check($doing, $call, ErrorCode::$code, ErrorDomain::$domain)?
    };
}

fn each_failure_has_a_code() -> Result<(), Unkept> {
    sayln!("Each failure has a code, a domain and a level");
    let _quiet = Minivirt::scoped_handler(|_| {});
    let conn = Connection::open(NODE)?;
    let mut test = conn.lookup_by_name("test")?;
    let watcher = Connection::open_read_only(NODE)?;
    let mut closed = conn.clone();
    closed.close()?;

    fails!("an unknown name", conn.lookup_by_name("nope") => NoDomain from Test);
    fails!("a negative id", conn.lookup_by_id(-1) => InvalidArg from Domain);
    fails!("a text that is not XML", conn.define_xml("<domain>") => XmlDetail from Domain);
    fails!("XML that is not a domain", conn.define_xml("<network/>") => XmlError from Xml);
    fails!("a domain without a name", conn.define_xml("<domain/>") => NoName from Domain);
    fails!("a name that is taken", conn.define_xml(TAKEN) => DomExist from Domain);
    fails!("starting a running domain", test.start() => InternalError from Test);
    fails!("renaming a running domain", test.rename("other") => OperationInvalid from Test);
    fails!("saving to nowhere", test.save("/no/such/file") => SystemError from Test);
    fails!("a function that the driver lacks", test.abort_job() => NoSupport from Domain);
    fails!("an unknown network", conn.network_lookup_by_name("nope") => NoNetwork from Test);
    fails!("changing on a read-only connection", watcher.create_xml(TAKEN) => OperationDenied from Domain);
    fails!("using a closed connection", closed.list_networks() => InvalidConn from Network);
    fails!("opening an unknown URI", Connection::open("foo:///x") => NoConnect from None);
    Ok(())
}

fn check<T>(doing: &str, call: Result<T>, code: ErrorCode, domain: ErrorDomain) -> Result<(), Unkept> {
    let err = failure(call)?;
    let text = format!("{doing}: {} from {}: {err}", err.code().symbol(), err.domain().symbol());
    show(&text, (err.code(), err.domain(), err.level()) == (code, domain, Level::Error))
}

fn errors_say_more() -> Result<(), Unkept> {
    sayln!("An error has more than its text");
    let (conn, _) = connection()?;
    let err = failure(conn.define_xml("<domain>\n<name>x</nam>\n</domain>"))?;
    let line = err.int1();
    shows!("malformed XML has its line: {line}" => line == 2);
    let function = err.api();
    shows!("and the function that failed: {function:?}" => function == Some("define_xml"));
    let file = err.location().map(|place| place.file());
    shows!("and the place in the source: {file:?}" => file.is_some_and(|file| file.ends_with("xml.rs")));

    let err = failure(conn.restore("/no/such/file"))?;
    let errno = err.int1();
    shows!("a system error has its errno: {errno}" => errno == 2);
    shows!("and the system's own error as its cause" => err.io_error().is_some());

    let err = failure(conn.lookup_by_id(-7))?;
    let argument = err.str2();
    shows!("a bad argument is named: {argument:?}" => argument == Some("id"));
    shows!("and so is the function" => err.str1() == Some("lookup_by_id"));
    Ok(())
}

fn error_types_are_reported() -> Result<(), Unkept> {
    sayln!("A separate error type is reported with the library's codes");
    let (conn, reported) = connection()?;
    let image = conn.saved_xml("/no/such/file");
    shows!("the caller gets the type" => matches!(image, Err(ImageError::Open { .. })));
    let last = Minivirt::last_error();
    shows!("the handler gets a code" => reported.codes() == [ErrorCode::SystemError]);
    shows!("and the errno" => last.is_some_and(|err| err.int1() == 2));
    let kept = failure(conn.restore("/no/such/file"))?;
    shows!("an error that is made from one keeps it as its cause" => kept.cause::<ImageError>().is_some());
    Ok(())
}
