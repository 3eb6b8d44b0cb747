//! The boundary: what happens when a call fails, once, where the outermost call returns.

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
    told_in_place,
    nested_calls_tell_nobody,
    calls_in_handlers_tell_nobody,
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
    shows!("in its body there is none, although one was set" => look_inside()?.is_none());
    shows!("and none afterwards" => last_code().is_none());
    Ok(())
}

fn slots_then_handler_then_return() -> Result<(), Unkept> {
    sayln!("A failing call fills the slots, then tells, then returns; after a success there is no last error");
    let conn = Connection::open(NODE)?;
    let (tell, told) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        let in_slot = err.connection().and_then(|errors| errors.last());
        let slots = (last_code(), in_slot.map(|err| err.code()));
        tell.send(slots).unwrap_or_default();
    });
    let failed = Some(failure(conn.lookup_by_name("nope"))?.code());
    let seen: Vec<_> = told.try_iter().collect();
    shows!("the handler was told once" => seen.len() == 1);
    shows!("and found the error in both slots already" => seen == [(failed, failed)]);
    shows!("they hold it after the call" => (last_code(), connection_code(&conn)) == (failed, failed));
    shows!("and the caller got it" => failed == Some(ErrorCode::NoDomain));
    conn.lookup_by_name("test")?;
    shows!("after a success there is no last error" => last_code().is_none());
    Ok(())
}

fn one_receiver() -> Result<(), Unkept> {
    sayln!("One receiver is told: the connection's handler, else the library's, else the default printer");
    let (conn, connection_told) = connection()?;
    let (handler, library_told) = listener();
    let scope = Minivirt::scoped_handler(handler);
    let _ = conn.lookup_by_name("first");
    shows!("the connection's handler, which is there, is told" => connection_told.codes().len() == 1);
    shows!("and the library's is not" => library_told.codes().is_empty());
    conn.errors().take_handler();
    let _ = conn.lookup_by_name("second");
    shows!("without the former, the library's is told" => library_told.codes().len() == 1);
    drop(scope);
    let _ = conn.lookup_by_name("third");
    shows!("with neither, stderr has a line about 'third'" => library_told.codes().is_empty());
    Ok(())
}

fn told_in_place() -> Result<(), Unkept> {
    sayln!("The receiver is told on the failing thread, before the call returns, and no lock is held");
    let conn = Connection::open(NODE)?;
    let (tell, told) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        let errors = err.connection();
        let emptied = errors.as_ref().and_then(|errors| errors.take());
        let removed = errors.and_then(|errors| errors.take_handler());
        let unlocked = emptied.is_some() && removed.is_some();
        tell.send((thread::current().id(), unlocked)).unwrap_or_default();
    });
    let _ = conn.lookup_by_name("nope");
    let seen = told.try_recv().ok();
    shows!("the telling was over when the call returned" => seen.is_some());
    shows!("it was on this thread" => seen.is_some_and(|(thread, _)| thread == thread::current().id()));
    shows!("and could empty the slot and remove the handler" => seen.is_some_and(|(_, unlocked)| unlocked));
    Ok(())
}

fn nested_calls_tell_nobody() -> Result<(), Unkept> {
    sayln!("An API call made inside an API call tells nobody");
    let (conn, told) = connection()?;
    conn.find_domain("test")?;
    shows!("find_domain tries look-ups in vain, recovers, and nobody hears" => told.codes().is_empty());
    shows!("the thread has no last error" => last_code().is_none());
    let remembered = connection_code(&conn);
    shows!("the connection's slot holds what failed on the way" => remembered == Some(ErrorCode::InvalidArg));
    let _ = conn.find_domain("nope");
    shows!("where it fails itself, one report is made" => told.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn calls_in_handlers_tell_nobody() -> Result<(), Unkept> {
    sayln!("Nor does an API call made by a handler; the error being handled stays the last one");
    let (other, other_told) = connection()?;
    let conn = Connection::open(NODE)?;
    let (tell, told) = mpsc::channel();
    conn.errors().set_handler(move |_| {
        let inner = other.lookup_by_id(-1).err().map(|err| err.code());
        tell.send((inner, last_code())).unwrap_or_default();
        Minivirt::set_last_error(virerr::error!(ErrorCode::OperationFailed));
    });
    let outer = Some(failure(conn.lookup_by_name("nope"))?.code());
    let (inner, last) = told.try_recv().unwrap_or_default();
    shows!("the handler's call failed" => inner == Some(ErrorCode::InvalidArg));
    shows!("nobody was told of it" => other_told.codes().is_empty());
    shows!("the handler still found the error it was told of" => last == outer);
    shows!("what the handler then set lasts" => last_code() == Some(ErrorCode::OperationFailed));
    shows!("the caller got what had failed" => outer == Some(ErrorCode::NoDomain));
    Ok(())
}

fn libraries_are_apart() -> Result<(), Unkept> {
    sayln!("Libraries do not see each other");
    #[vir_api]
    fn ask_the_clock() -> Result<Option<clock::ErrorCode>> {
        let _ = clock::now();
        Ok(Clock::last_error().map(|err| err.code()))
    }
    let (tell, clock_told) = mpsc::channel();
    let _clock = Clock::scoped_handler(move |err| tell.send(err.code()).unwrap_or_default());
    let (handler, told) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let inside = ask_the_clock()?;
    shows!("inside our call, the other library has a last error" => inside == Some(clock::ErrorCode::Stopped));
    shows!("and its handler was told" => clock_told.try_iter().count() == 1);
    shows!("ours was not, and we have no last error" => told.codes().is_empty() && last_code().is_none());
    Ok(())
}

fn panics_pass() -> Result<(), Unkept> {
    sayln!("A panic passes through and leaves everything right");
    #[vir_api]
    fn give_up(conn: &Connection) -> Result<Domain> {
        match conn.lookup_by_name("nope") {
            Err(_) => panic::resume_unwind(Box::new("given up")),
            found => found,
        }
    }
    let (conn, told) = connection()?;
    let panicked = panic::catch_unwind(AssertUnwindSafe(|| give_up(&conn))).is_err();
    shows!("the panic reached the caller" => panicked);
    shows!("there is no last error, and nobody was told" => last_code().is_none() && told.codes().is_empty());
    let _ = conn.lookup_by_id(-1);
    shows!("the next failure is told as usual" => told.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}

fn reports_by_hand_outside() -> Result<(), Unkept> {
    sayln!("A warning, or a failure that no call returns, is reported by hand");
    let (handler, library_told) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let warning = virerr::error!(ErrorCode::WarnNoNetwork);
    shows!("this code is a warning by itself" => warning.level() == Level::Warning);
    Minivirt::report(warning);
    shows!("the library's report tells its handler" => library_told.codes() == [ErrorCode::WarnNoNetwork]);
    shows!("and sets the thread's slot" => last_code() == Some(ErrorCode::WarnNoNetwork));

    let (conn, told) = connection()?;
    conn.errors().report(virerr::error!(ErrorCode::Rpc));
    let slots = (last_code(), connection_code(&conn));
    shows!("a connection's report tells its handler" => told.codes() == [ErrorCode::Rpc]);
    shows!("and sets both slots" => slots == (Some(ErrorCode::Rpc), Some(ErrorCode::Rpc)));
    shows!("of which the library's handler hears nothing" => library_told.codes().is_empty());
    Ok(())
}

fn reports_by_hand_inside() -> Result<(), Unkept> {
    sayln!("Inside a call or a handler such a report leaves the thread's slot alone");
    #[vir_api]
    fn warn(conn: &Connection) -> Result<()> {
        conn.errors().report(virerr::error!(ErrorCode::WarnNoSecret));
        Ok(())
    }
    let (conn, told) = connection()?;
    warn(&conn)?;
    shows!("a report in a body is told" => told.codes() == [ErrorCode::WarnNoSecret]);
    shows!("and is in the connection's slot" => connection_code(&conn) == Some(ErrorCode::WarnNoSecret));
    shows!("but not in the thread's" => last_code().is_none());

    let (tell, told) = mpsc::channel();
    conn.errors().set_handler(move |err| {
        tell.send(err.code()).unwrap_or_default();
        if let Some(errors) = err.connection() {
            errors.report(virerr::error!(ErrorCode::CallFailed));
        }
    });
    let _ = conn.lookup_by_name("nope");
    shows!("a report in a handler is not told" => told.try_iter().eq([ErrorCode::NoDomain]));
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
    let (from, from_told) = connection()?;
    let to = Connection::open_read_only(NODE)?;
    let (handler, to_told) = listener();
    to.errors().set_handler(handler);
    let err = failure(copy_domain(&from, &to, "test"))?;
    shows!("it is the inner connection's" => err.is_from(to.errors()) && err.connection().is_some());
    shows!("and the inner function's" => err.api() == Some("define_xml"));
    let slots = [connection_code(&from), connection_code(&to)];
    shows!("both connections' slots hold it" => slots == [Some(ErrorCode::OperationDenied); 2]);
    shows!("the inner one's handler was told" => to_told.codes() == [ErrorCode::OperationDenied]);
    shows!("and the outer one's was not" => from_told.codes().is_empty());
    Ok(())
}

/// Fails with an error that was there before.
#[vir_api]
fn fail_with(err: &Error) -> Result<()> {
    Err(err.clone())
}

fn errors_outlive_connections() -> Result<(), Unkept> {
    sayln!("An error whose connection is gone is told to the library's handler");
    let (conn, told) = connection()?;
    let (handler, library_told) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let Err(err) = conn.lookup_by_name("nope") else {
        return Ok(());
    };
    shows!("while it lives, its handler is told" => told.codes() == [ErrorCode::NoDomain]);
    drop(conn);
    shows!("the error does not keep it alive" => err.connection().is_none());
    let _ = fail_with(&err.again());
    shows!("afterwards the library's handler is told" => library_told.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn old_errors_count() -> Result<(), Unkept> {
    sayln!("An error that was kept inside fails each call; one that has come out of a call is not reported again");
    let (handler, told) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let kept = virerr::error!(ErrorCode::OperationTimeout);
    let failures = [fail_with(&kept), fail_with(&kept)];
    shows!("two calls returned it" => failures.iter().all(Result::is_err));
    shows!("two failures were told" => told.codes() == [ErrorCode::OperationTimeout; 2]);
    let function = Minivirt::last_error().and_then(|err| err.api());
    shows!("what was recorded knows its function: {function:?}" => function == Some("fail_with"));
    shows!("what was kept has not changed" => kept.api().is_none());
    for failed in failures.iter().filter_map(|result| result.as_ref().err()) {
        let _ = fail_with(failed);
    }
    shows!("returning what they returned reports nothing" => told.codes().is_empty());
    let _ = failures[0].as_ref().map_err(|failed| fail_with(&failed.again()));
    shows!("unless it is asked for `again`" => told.codes() == [ErrorCode::OperationTimeout]);
    Ok(())
}

fn calls_without_connection() -> Result<(), Unkept> {
    sayln!("A call without a connection sets the thread's slot and tells the library's handler");
    #[vir_api(conn = none)]
    fn audit(conn: &Connection) -> Result<Domain> {
        conn.lookup_by_name("nope")
    }
    let (handler, library_told) = listener();
    let _library = Minivirt::scoped_handler(handler);
    let err = failure(Connection::open("foo:///x"))?;
    shows!("a failing open has no connection" => err.connection().is_none());
    shows!("the thread's slot is set" => last_code() == Some(ErrorCode::NoConnect));
    shows!("the library's handler is told" => library_told.codes() == [ErrorCode::NoConnect]);

    let (conn, told) = connection()?;
    let _ = audit(&conn);
    shows!("an error out of a connection inside is told to that one's" => told.codes() == [ErrorCode::NoDomain]);
    shows!("and not to the library's" => library_told.codes().is_empty());
    Ok(())
}
