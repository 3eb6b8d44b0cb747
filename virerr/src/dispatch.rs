//! Dispatch: recording an error and then reporting it, for a failing call and by hand.
//!
//! Recording stores the error in slots. Reporting notifies all subscribers and observers, and then one receiver.

use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::error::Error;
use crate::library::Library;
use crate::observe;
use crate::printer::print_error;
use crate::receivers::Receivers;
use crate::record::{Record, Unshared};
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
        Some(err) => dispatch_error(err, connection, Some(path)),
        None => dispatch_error(&mut failure.to_error(), connection, Some(path)),
    }
}

/// A call inside another one records on connections only, and reports nothing.
pub(crate) fn dispatch_error<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    path: Option<&'static str>,
) {
    if err.record.parts().is_marked {
        return pass_on(err, connection, path);
    }
    if slot::is_inside::<L>(1) {
        let other = if fill_in(err, connection, path) { None } else { err.connection() };
        return drop((record_on(connection, err), record_on(other.as_ref(), err)));
    }
    match err.record.unshared() {
        Some(own) if own.parts().connection.is_none() => {
            let (_of_connection, _of_thread) = record_first(own, connection, path);
            slot::pinned::<L>(|| report(err, connection));
        }
        _ => dispatch_seen(err, connection, path),
    }
}

/// Marks and completes an error that is unshared, as most are, and stores it in the slots of this connection and of the
/// thread. Returns the former errors, for the caller to drop where that may call the library.
#[inline(always)]
fn record_first<L: Library>(
    mut own: Unshared<'_>,
    connection: Option<&ConnectionErrors<L>>,
    path: Option<&'static str>,
) -> (Option<Record>, Option<Record>) {
    let parts = own.parts_mut();
    parts.is_marked = true;
    if parts.api_path.is_none() {
        parts.api_path = path;
    }
    let Some(connection) = connection else {
        let [for_thread] = own.share();
        return (None, slot::replace::<L>(Some(for_thread)));
    };
    parts.connection.get_or_insert_with(|| connection.downgrade());
    let [for_connection, for_thread] = own.share();
    (connection.replace(for_connection), slot::replace::<L>(Some(for_thread)))
}

/// Records and reports an error that belongs to a connection already, or that is shared.
#[cold]
#[inline(never)]
fn dispatch_seen<L: Library>(err: &mut Error<L>, connection: Option<&ConnectionErrors<L>>, path: Option<&'static str>) {
    let is_its_own = fill_in(err, connection, path);
    let other = if is_its_own { None } else { err.connection() };
    mark(err, [connection, other.as_ref()]);
    let (_of_connection, _of_other, _of_thread) = record(err, connection, other.as_ref());
    let receiver = if is_its_own { connection } else { other.as_ref() };
    slot::pinned::<L>(|| report(err, receiver));
}

/// Records an error that is already marked as reported. It is not reported again, nor stored on the connection that it
/// came out of.
#[cold]
#[inline(never)]
fn pass_on<L: Library>(err: &mut Error<L>, connection: Option<&ConnectionErrors<L>>, path: Option<&'static str>) {
    fill_in(err, connection, path);
    if slot::is_inside::<L>(1) {
        drop(record_on(connection, err));
    } else {
        drop(record(err, connection, None));
    }
}

/// Fills in absent fields only, since an error belongs to the innermost connection and API function that it came out
/// of: in place while nobody else can see the error, or else on a copy that replaces it. Returns `true` if it then
/// belongs to this connection.
fn fill_in<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    path: Option<&'static str>,
) -> bool {
    if err.record.parts().api_path.is_none() && path.is_some() {
        err.record.parts_mut().api_path = path;
    }
    let Some(connection) = connection else { return false };
    if err.record.parts().connection.is_some() {
        return err.is_from(connection);
    }
    err.record.parts_mut().connection = Some(connection.downgrade());
    true
}

/// Marks an error as reported: in place while it is unshared, or else on a copy that replaces it. After an inner call has
/// failed, a connection's slot shares the error, and can be marked with it: then no copy is needed.
#[cold]
#[inline(never)]
fn mark<L: Library>(err: &mut Error<L>, connections: [Option<&ConnectionErrors<L>>; 2]) {
    if err.record.parts().is_marked {
        return;
    }
    let is_unshared = err.record.unshared().is_some();
    let mut connections = connections.into_iter().flatten();
    if is_unshared || !connections.any(|connection| connection.mark_with_slot(&mut err.record)) {
        err.record.parts_mut().is_marked = true;
    }
}

/// Stores the error in the slots of its connections and of the thread. Returns the former errors, for the caller to
/// drop where that may call the library.
fn record<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    other: Option<&ConnectionErrors<L>>,
) -> (Option<Record>, Option<Record>, Option<Record>) {
    // First, while the record has one owner, since that needs no atomic addition.
    let [for_thread] = err.record.share();
    (record_on(connection, err), record_on(other, err), slot::replace::<L>(Some(for_thread)))
}

/// Stores the error in the slot of a connection, if there is one. Returns the former error, likewise.
#[inline(never)]
fn record_on<L: Library>(connection: Option<&ConnectionErrors<L>>, err: &Error<L>) -> Option<Record> {
    connection?.replace(err.record.clone())
}

/// Notifies all subscribers and observers of the connection and of the library, and then exactly one receiver: the
/// handler of the connection, else the library's, else the default printer unless the library is silent or the error
/// has been logged. On a thread that is in a capture, the capture replaces the library's handler and the printer.
fn report<L: Library>(err: &Error<L>, connection: Option<&ConnectionErrors<L>>) {
    let (connection, library) = (connection.map(ConnectionErrors::receivers), L::__receivers());
    if L::LOGGER.is_some() || connection.is_some_and(Receivers::had_listeners) || library.had_listeners() {
        return report_to_listeners(err, connection, library);
    }
    let is_notified =
        connection.is_some_and(|connection| connection.handler().notify(err)) || library.handler().notify(err);
    if !is_notified && !L::SILENT {
        print_error(err);
    }
}

/// Reports an error if there may be other listeners than the receiver.
#[cold]
#[inline(never)]
fn report_to_listeners<L: Library>(err: &Error<L>, connection: Option<&Receivers<L>>, library: &Receivers<L>) {
    let left = notify_listeners(err, connection, library);
    let is_notified = connection.is_some_and(|connection| connection.handler().notify(err))
        || left == Remaining::Nobody
        || library.handler().notify(err);
    if !is_notified && left == Remaining::HandlerOrPrinter && !L::SILENT {
        print_error(err);
    }
}

/// The receivers of a library that remain if the connection has none.
#[derive(PartialEq)]
enum Remaining {
    HandlerOrPrinter,
    /// The error has been logged.
    Handler,
    /// A capture has collected it.
    Nobody,
}

/// Notifies the subscribers and then the observers of the library and of the connection, if there is one; and a
/// capture.
fn notify_listeners<L: Library>(
    err: &Error<L>,
    connection: Option<&Receivers<L>>,
    library: &Receivers<L>,
) -> Remaining {
    subscribe::notify(err, connection.map(Receivers::subscribers), library.subscribers());
    let is_logged = observe::notify(err, connection.map(Receivers::observers), library.observers());
    if slot::collect::<L>(&err.record) {
        Remaining::Nobody
    } else if is_logged {
        Remaining::Handler
    } else {
        Remaining::HandlerOrPrinter
    }
}

/// Records and reports an error that no call returns, on this connection.
fn report_by_hand<L: Library>(mut err: Error<L>, connection: Option<&ConnectionErrors<L>>) {
    fill_in(&mut err, connection, None);
    mark(&mut err, [connection, None]);
    if slot::is_reporting::<L>() {
        let former = record_on(connection, &err);
        let of_connection = connection.map(|connection| connection.receivers().subscribers());
        subscribe::notify(&err, of_connection, L::__receivers().subscribers());
        drop(former);
        return;
    }
    let is_inside = slot::is_inside::<L>(0);
    let inside = Inside::<L>::enter();
    if is_inside {
        let former = record_on(connection, &err);
        slot::unseen::<L>(|| report(&err, connection));
        drop(former);
    } else {
        let former = record(&mut err, connection, None);
        slot::pinned::<L>(|| report(&err, connection));
        drop(former);
        // If a handler took the others, this is the last owner, and its drop may call the library.
        drop(err);
        slot::stamp_on_leaving::<L>();
    }
    drop(inside);
}

impl<L: Library> ConnectionErrors<L> {
    /// Records and reports an error that no call returns, such as a warning or a failure in the background.
    ///
    /// Outside API calls, it becomes the last error of this connection and of the thread. Subscribers, observers and
    /// one of these are notified: this connection's handler, else the library's, else the default printer. Inside the
    /// body of an API function, the thread's slot does not change. Inside a handler, only this connection's slot is
    /// set, and only subscribers are notified. An error that belongs to no connection becomes one of this connection.
    pub fn report(&self, err: Error<L>) {
        report_by_hand(err, Some(self));
    }

    /// Reports for `report!` with a connection.
    #[doc(hidden)]
    pub fn __report_on<C: Connected<Library = L> + ?Sized>(err: Error<L>, connection: &C) {
        connection.errors().report(err);
    }
}

/// Records and reports an error that no call returns, without a connection.
pub fn report_alone<L: Library>(err: Error<L>) {
    report_by_hand(err, None);
}
