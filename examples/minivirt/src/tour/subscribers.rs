//! Subscribers, which read every reported error without delaying the call.

use std::thread;
use std::time::Duration;

use minivirt::{Connection, ErrorCode, ErrorDomain};
use virerr::{Lagged, Level};

use super::{NODE, Step, Unkept, connection};

virerr::domain!(ErrorDomain::Test);

pub(super) const STEPS: &[Step] = &[subscribers_hear_beside_handlers, what_does_not_fit_is_counted, subscriptions_end];

fn subscribers_hear_beside_handlers() -> Result<(), Unkept> {
    sayln!("A subscriber gets the reported errors, beside the handler, on its own thread");
    let (conn, reported) = connection()?;
    let errors = conn.errors().subscribe(16);
    let log = thread::spawn(|| errors.into_iter().flatten().map(|err| (err.code(), err.level())).collect::<Vec<_>>());
    let _ = conn.lookup_by_name("nope");
    virerr::report_warning!(ErrorCode::OperationTimeout, conn = conn, "node of '{NODE}' answers slowly");
    shows!("the handler gets both" => reported.codes() == [ErrorCode::NoDomain, ErrorCode::OperationTimeout]);
    drop(conn);
    let heard = log.join().unwrap_or_default();
    let expected = [(ErrorCode::NoDomain, Level::Error), (ErrorCode::OperationTimeout, Level::Warning)];
    shows!("and so does the log, which ends with the connection" => heard == expected);
    Ok(())
}

fn what_does_not_fit_is_counted() -> Result<(), Unkept> {
    sayln!("A subscriber delays no call: errors that do not fit are counted");
    let (conn, _) = connection()?;
    let mut errors = conn.errors().subscribe(1);
    for _ in 0..3 {
        let _ = conn.lookup_by_name("nope");
    }
    shows!("the first one fits" => errors.try_recv().is_some_and(|item| item.is_ok()));
    shows!("two are counted" => errors.try_recv().is_some_and(|item| item.err() == Some(Lagged(2))));
    let _ = conn.lookup_by_id(-1);
    let next = errors.recv_timeout(Duration::from_secs(1));
    shows!("the next one fits again" => next.is_some_and(|item| item.is_ok_and(|err| err.code() == ErrorCode::InvalidArg)));
    Ok(())
}

fn subscriptions_end() -> Result<(), Unkept> {
    sayln!("A subscriber does not keep its connection alive");
    let conn = Connection::open(NODE)?;
    let mut errors = conn.errors().subscribe(16);
    drop(conn);
    shows!("after its connection, no more can come" => errors.recv().is_none());
    Ok(())
}
