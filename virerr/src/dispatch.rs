//! Dispatch: an error is recorded, and then reported; for a call that fails, and by hand.
//!
//! To record an error is to store it in slots. To report it is to notify all subscribers, and then one receiver.

use crate::connection::{Connected, ConnectionErrors};
use crate::error::Error;
use crate::handler::print_error;
use crate::library::Library;
use crate::receivers::Receivers;
use crate::record::Record;
use crate::slot::{self, Inside};
use crate::subscribe;
use crate::to_error::ToError;

/// Dispatches the failure of a call that has not been left yet.
pub(crate) fn dispatch<E: ToError>(
    failure: &mut E,
    connection: Option<&ConnectionErrors<E::Library>>,
    path: &'static str,
) {
    match failure.__as_error() {
        Some(err) => dispatch_error(err, connection, path),
        None => dispatch_error(&mut failure.to_error(), connection, path),
    }
}

/// A call inside another one records only, and only where the slot of a connection is concerned.
fn dispatch_error<L: Library>(err: &mut Error<L>, connection: Option<&ConnectionErrors<L>>, path: &'static str) {
    let is_its_own = fill_in(err, connection, Some(path));
    let other = if is_its_own { None } else { err.connection() };
    if slot::is_inside::<L>(1) {
        drop((record_on(err, connection), record_on(err, other.as_ref())));
    } else {
        let receiver = if is_its_own { connection } else { other.as_ref() };
        record_and_report(err, connection, other.as_ref(), receiver);
    }
}

/// Fills in what is absent, since an error belongs to the innermost connection and API function that it came out of.
/// Returns whether it belongs to this connection then.
#[inline]
fn fill_in<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    path: Option<&'static str>,
) -> bool {
    let facts = err.record.facts();
    if facts.api_path.is_none() && path.is_some() {
        err.record.facts_mut().api_path = path;
    }
    let Some(connection) = connection else { return false };
    if err.record.facts().connection.is_some() {
        return err.is_from(connection);
    }
    err.record.facts_mut().connection = Some(connection.downgrade());
    true
}

/// Stores the error in the slot of a connection and gives what it held, to be dropped where that may call the library.
fn record_on<L: Library>(err: &Error<L>, connection: Option<&ConnectionErrors<L>>) -> Option<Record> {
    connection?.replace(Some(err.record.clone()))
}

/// Records the error on its connections and for the thread, and reports it; then what the slots held is dropped.
fn record_and_report<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    other: Option<&ConnectionErrors<L>>,
    receiver: Option<&ConnectionErrors<L>>,
) {
    let [for_thread] = err.record.share();
    let (_of_connection, _of_other) = (record_on(err, connection), record_on(err, other));
    let _of_thread = slot::replace::<L>(Some(for_thread));
    slot::pinned::<L>(|| report(err, receiver));
}

/// Notifies all subscribers of the connection and of the library, and then exactly one receiver: the handler of the
/// connection, else the library's, else the default printer unless the library is silent.
fn report<L: Library>(err: &Error<L>, connection: Option<&ConnectionErrors<L>>) {
    let (connection, library) = (connection.map(ConnectionErrors::receivers), L::__receivers());
    subscribe::notify(err, connection.map(Receivers::subscribers), library.subscribers());
    let is_notified =
        connection.is_some_and(|connection| connection.handler().notify(err)) || library.handler().notify(err);
    if !is_notified && !L::SILENT {
        print_error(err);
    }
}

/// Records and reports an error that no failing call carries; the connection is the one that it is reported on.
fn report_by_hand<L: Library>(mut err: Error<L>, connection: Option<&ConnectionErrors<L>>) {
    fill_in(&mut err, connection, None);
    if slot::is_reporting::<L>() {
        drop(record_on(&err, connection));
        return;
    }
    let is_inside = slot::is_inside::<L>(0);
    let inside = Inside::<L>::enter();
    if is_inside {
        let former = record_on(&err, connection);
        slot::unseen::<L>(|| report(&err, connection));
        drop(former);
    } else {
        record_and_report(&mut err, connection, None, connection);
        // If a handler took the others, this is the last owner, and what it drops may call the library.
        drop(err);
        slot::stamp_on_leaving::<L>();
    }
    drop(inside);
}

impl<L: Library> ConnectionErrors<L> {
    /// Records and reports an error that no failing call carries, such as a warning or a failure in the background.
    ///
    /// Outside API calls it becomes the last error of this connection and of the thread, and one receiver is notified:
    /// this connection's handler, else the library's, else the default printer. Inside the body of an API function the
    /// thread's slot is left alone; inside a handler only this connection's slot is set. An error that belongs to no
    /// connection becomes one of this connection.
    pub fn report(&self, err: Error<L>) {
        report_by_hand(err, Some(self));
    }
}

/// What `report!` calls where it is given a connection.
pub fn report_on<L: Library, C: Connected<Library = L> + ?Sized>(err: Error<L>, connection: &C) {
    connection.errors().report(err);
}

/// Records and reports an error that no failing call carries, on no connection.
pub fn report_alone<L: Library>(err: Error<L>) {
    report_by_hand(err, None);
}
