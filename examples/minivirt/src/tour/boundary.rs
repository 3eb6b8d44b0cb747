//! The boundary: recording and reporting a failure, once, when the outermost call returns.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

use minivirt::{Connection, Domain, Error, ErrorCode, ErrorDomain, Minivirt, Result};
use virerr::{Level, vir_api};

use super::clock::{self, Clock};
use super::{NODE, Step, Unkept, connection, connection_code, failure, last_code, listener};

virerr::domain!(ErrorDomain::Test);

pub(super) const STEPS: &[Step] = &[
    no_last_error_inside,
    slots_then_handler_then_return,
    one_receiver,
    reported_in_place,
    nested_calls_report_nothing,
    calls_in_handlers_report_nothing,
    libraries_are_apart,
    panics_pass,
    reports_by_hand_outside,
    reports_by_hand_inside,
    errors_belong_to_the_innermost,
    errors_outlive_connections,
    old_errors_count,
    calls_without_connection,
];

fn no_last_error_inside() -> Result<(), Unkept> {
    sayln!("Inside a call there is no last error, and none can be set");
    #[vir_api]
    fn look_inside() -> Result<Option<ErrorCode>> {
        Minivirt::set_last_error(virerr::error!(ErrorCode::NoMemory));
        Ok(last_code())
    }
    let (conn, _) = connection()?;
    let _ = conn.lookup_by_name("nope");
    shows!("before the call there is one" => last_code() == Some(ErrorCode::NoDomain));
    shows!("in its body there is none, even after it was set" => look_inside()?.is_none());
    shows!("and none afterwards" => last_code().is_none());
    Ok(())
}

fn slots_then_handler_then_return() -> Result<(), Unkept> {
    sayln!("A failing call sets the slots, then reports, then returns; after a success there is no last error");
    let conn = Connection::open(NODE)?;
    let (sender, reported) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        let in_slot = err.connection().and_then(|errors| errors.last());
        let slots = (last_code(), in_slot.map(|err| err.code()));
        sender.send(slots).unwrap_or_default();
    });
    let failed = Some(failure(conn.lookup_by_name("nope"))?.code());
    let seen: Vec<_> = reported.try_iter().collect();
    shows!("the handler was called once" => seen.len() == 1);
    shows!("and found the error in both slots already" => seen == [(failed, failed)]);
    shows!("they have it after the call" => (last_code(), connection_code(&conn)) == (failed, failed));
    shows!("and the caller got it" => failed == Some(ErrorCode::NoDomain));
    conn.lookup_by_name("test")?;
    shows!("after a success there is no last error" => last_code().is_none());
    Ok(())
}

fn one_receiver() -> Result<(), Unkept> {
    sayln!("One receiver is notified: the connection's handler, else the library's, else the default printer");
    let (conn, connection_reported) = connection()?;
    let (handler, library_reported) = listener();
    let scope = Minivirt::scoped_handler(handler);
    let _ = conn.lookup_by_name("first");
    shows!("the connection's handler is called" => connection_reported.codes().len() == 1);
    shows!("and the library's is not" => library_reported.codes().is_empty());
    conn.errors().take_handler();
    let _ = conn.lookup_by_name("second");
    shows!("without it, the library's is called" => library_reported.codes().len() == 1);
    drop(scope);
    let _ = conn.lookup_by_name("third");
    shows!("with neither, stderr has a line about 'third'" => library_reported.codes().is_empty());
    Ok(())
}

fn reported_in_place() -> Result<(), Unkept> {
    sayln!("The receiver is called on the failing thread, before the call returns, with no lock held");
    let conn = Connection::open(NODE)?;
    let (sender, reported) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        let errors = err.connection();
        let emptied = errors.as_ref().and_then(|errors| errors.take());
        let removed = errors.and_then(|errors| errors.take_handler());
        let unlocked = emptied.is_some() && removed.is_some();
        sender.send((thread::current().id(), unlocked)).unwrap_or_default();
    });
    let _ = conn.lookup_by_name("nope");
    let seen = reported.try_recv().ok();
    shows!("the report had ended when the call returned" => seen.is_some());
    shows!("it was on this thread" => seen.is_some_and(|(thread, _)| thread == thread::current().id()));
    shows!("and could clear the slot and remove the handler" => seen.is_some_and(|(_, unlocked)| unlocked));
    Ok(())
}

fn nested_calls_report_nothing() -> Result<(), Unkept> {
    sayln!("An API call inside another one is not reported");
    let (conn, reported) = connection()?;
    conn.find_domain("test")?;
    shows!("find_domain recovers from failed look-ups, and nothing is reported" => reported.codes().is_empty());
    shows!("the thread has no last error" => last_code().is_none());
    let remembered = connection_code(&conn);
    shows!("the connection's slot has the failed look-up" => remembered == Some(ErrorCode::InvalidArg));
    let _ = conn.find_domain("nope");
    shows!("if it fails itself, there is one report" => reported.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn calls_in_handlers_report_nothing() -> Result<(), Unkept> {
    sayln!("Nor is an API call in a handler; the last error stays");
    let (other, other_reported) = connection()?;
    let conn = Connection::open(NODE)?;
    let (sender, reported) = mpsc::channel();
    conn.errors().set_handler(move |_| {
        let inner = other.lookup_by_id(-1).err().map(|err| err.code());
        sender.send((inner, last_code())).unwrap_or_default();
        Minivirt::set_last_error(virerr::error!(ErrorCode::OperationFailed));
    });
    let outer = Some(failure(conn.lookup_by_name("nope"))?.code());
    let (inner, last) = reported.try_recv().unwrap_or_default();
    shows!("the handler's call failed" => inner == Some(ErrorCode::InvalidArg));
    shows!("it was not reported" => other_reported.codes().is_empty());
    shows!("the last error was still the one it was called with" => last == outer);
    shows!("the error that the handler then set stays" => last_code() == Some(ErrorCode::OperationFailed));
    shows!("the caller got the failure" => outer == Some(ErrorCode::NoDomain));
    Ok(())
}

fn libraries_are_apart() -> Result<(), Unkept> {
    sayln!("Libraries do not affect each other");
    #[vir_api]
    fn ask_the_clock() -> Result<Option<clock::ErrorCode>> {
        let _ = clock::now();
        Ok(Clock::last_error().map(|err| err.code()))
    }
    let (sender, clock_reported) = mpsc::channel();
    let _clock = Clock::scoped_handler(move |err| sender.send(err.code()).unwrap_or_default());
    let (handler, reported) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let inside = ask_the_clock()?;
    shows!("inside our call, the other library has a last error" => inside == Some(clock::ErrorCode::Stopped));
    shows!("and its handler was called" => clock_reported.try_iter().count() == 1);
    shows!("ours was not, and we have no last error" => reported.codes().is_empty() && last_code().is_none());
    Ok(())
}

fn panics_pass() -> Result<(), Unkept> {
    sayln!("A panic passes through and leaves all state consistent");
    #[vir_api]
    fn give_up(conn: &Connection) -> Result<Domain> {
        match conn.lookup_by_name("nope") {
            Err(_) => panic::resume_unwind(Box::new("given up")),
            found => found,
        }
    }
    let (conn, reported) = connection()?;
    let panicked = panic::catch_unwind(AssertUnwindSafe(|| give_up(&conn))).is_err();
    shows!("the panic reached the caller" => panicked);
    shows!("there is no last error, and nothing was reported" => last_code().is_none() && reported.codes().is_empty());
    let _ = conn.lookup_by_id(-1);
    shows!("the next failure is reported as usual" => reported.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}

fn reports_by_hand_outside() -> Result<(), Unkept> {
    sayln!("A warning, or a failure that no call returns, is reported by hand");
    let (handler, library_reported) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let warning = virerr::error!(ErrorCode::WarnNoNetwork);
    shows!("this code is a warning by itself" => warning.level() == Level::Warning);
    Minivirt::report(warning);
    shows!("the library's report calls its handler" => library_reported.codes() == [ErrorCode::WarnNoNetwork]);
    shows!("and sets the thread's slot" => last_code() == Some(ErrorCode::WarnNoNetwork));

    let (conn, reported) = connection()?;
    conn.errors().report(virerr::error!(ErrorCode::Rpc));
    let slots = (last_code(), connection_code(&conn));
    shows!("a connection's report calls its handler" => reported.codes() == [ErrorCode::Rpc]);
    shows!("and sets both slots" => slots == (Some(ErrorCode::Rpc), Some(ErrorCode::Rpc)));
    shows!("and does not call the library's handler" => library_reported.codes().is_empty());
    Ok(())
}

fn reports_by_hand_inside() -> Result<(), Unkept> {
    sayln!("Inside a call or a handler, such a report does not change the thread's slot");
    #[vir_api]
    fn warn(conn: &Connection) -> Result<()> {
        conn.errors().report(virerr::error!(ErrorCode::WarnNoSecret));
        Ok(())
    }
    let (conn, reported) = connection()?;
    warn(&conn)?;
    shows!("a report in a body calls the handler" => reported.codes() == [ErrorCode::WarnNoSecret]);
    shows!("and is in the connection's slot" => connection_code(&conn) == Some(ErrorCode::WarnNoSecret));
    shows!("but not in the thread's" => last_code().is_none());

    let (sender, reported) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        sender.send(err.code()).unwrap_or_default();
        if let Some(errors) = err.connection() {
            errors.report(virerr::error!(ErrorCode::CallFailed));
        }
    });
    let _ = conn.lookup_by_name("nope");
    shows!("a report in a handler does not call the handler" => reported.try_iter().eq([ErrorCode::NoDomain]));
    shows!("but is in the connection's slot" => connection_code(&conn) == Some(ErrorCode::CallFailed));
    shows!("and not in the thread's" => last_code() == Some(ErrorCode::NoDomain));
    Ok(())
}

fn errors_belong_to_the_innermost() -> Result<(), Unkept> {
    sayln!("An error belongs to the innermost connection and API function that it came out of");
    #[vir_api]
    fn copy_domain(from: &Connection, to: &Connection, name: &str) -> Result<Domain> {
        to.define_xml(&from.lookup_by_name(name)?.xml()?)
    }
    let (from, from_reported) = connection()?;
    let to = Connection::open_read_only(NODE)?;
    let (handler, to_reported) = listener();
    to.errors().set_handler(handler);
    let err = failure(copy_domain(&from, &to, "test"))?;
    shows!("it belongs to the inner connection" => err.is_from(to.errors()) && err.connection().is_some());
    shows!("and to the inner function" => err.api() == Some("define_xml"));
    let slots = [connection_code(&from), connection_code(&to)];
    shows!("it is in both connections' slots" => slots == [Some(ErrorCode::OperationDenied); 2]);
    shows!("the inner one's handler was called" => to_reported.codes() == [ErrorCode::OperationDenied]);
    shows!("and the outer one's was not" => from_reported.codes().is_empty());
    Ok(())
}

/// Fails with an existing error.
#[vir_api]
fn fail_with(err: &Error) -> Result<()> {
    Err(err.clone())
}

fn errors_outlive_connections() -> Result<(), Unkept> {
    sayln!("The error of a connection that is gone goes to the library's handler");
    let (conn, reported) = connection()?;
    let (handler, library_reported) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let Err(err) = conn.lookup_by_name("nope") else {
        return Ok(());
    };
    shows!("while it lives, its handler is called" => reported.codes() == [ErrorCode::NoDomain]);
    drop(conn);
    shows!("the error does not keep it alive" => err.connection().is_none());
    let _ = fail_with(&err.again());
    shows!("afterwards the library's handler is called" => library_reported.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn old_errors_count() -> Result<(), Unkept> {
    sayln!("An error that the library keeps is reported for each call; one that has left a call is not reported again");
    let (handler, reported) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let kept = virerr::error!(ErrorCode::OperationTimeout);
    let failures = [fail_with(&kept), fail_with(&kept)];
    shows!("two calls returned it" => failures.iter().all(Result::is_err));
    shows!("two failures were reported" => reported.codes() == [ErrorCode::OperationTimeout; 2]);
    let function = Minivirt::last_error().and_then(|err| err.api());
    shows!("the recorded error has its function: {function:?}" => function == Some("fail_with"));
    shows!("the kept error has not changed" => kept.api().is_none());
    for failed in failures.iter().filter_map(|result| result.as_ref().err()) {
        let _ = fail_with(failed);
    }
    shows!("returning their errors again reports nothing" => reported.codes().is_empty());
    let _ = failures[0].as_ref().map_err(|failed| fail_with(&failed.again()));
    shows!("except after `again`" => reported.codes() == [ErrorCode::OperationTimeout]);
    Ok(())
}

fn calls_without_connection() -> Result<(), Unkept> {
    sayln!("A call without a connection sets the thread's slot and calls the library's handler");
    #[vir_api(conn = none)]
    fn audit(conn: &Connection) -> Result<Domain> {
        conn.lookup_by_name("nope")
    }
    let (handler, library_reported) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let err = failure(Connection::open("foo:///x"))?;
    shows!("a failing open has no connection" => err.connection().is_none());
    shows!("the thread's slot is set" => last_code() == Some(ErrorCode::NoConnect));
    shows!("the library's handler is called" => library_reported.codes() == [ErrorCode::NoConnect]);

    let (conn, reported) = connection()?;
    let _ = audit(&conn);
    shows!("an error from an inner connection goes to that connection's handler" => reported.codes() == [ErrorCode::NoDomain]);
    shows!("and not to the library's" => library_reported.codes().is_empty());
    Ok(())
}
