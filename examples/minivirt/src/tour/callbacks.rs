//! The callbacks of callers, which an API function runs outside of its call.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::time::Duration;

use minivirt::{Connection, Domain, DomainEvent, ErrorCode};

use super::{Step, Unkept, connection, last_code};

pub(super) const STEPS: &[Step] = &[callbacks_fail_by_themselves, callbacks_may_do_anything];

fn callbacks_fail_by_themselves() -> Result<(), Unkept> {
    sayln!("A caller's callback runs outside of the call that runs it, and its failures are reported");
    let (conn, reported) = connection()?;
    let (note, notes) = mpsc::channel();
    for name in ["first", "second"] {
        let note = note.clone();
        conn.domain_event_register(move |conn, _, _| {
            let begins_with = last_code();
            let _ = conn.lookup_by_name(name);
            note.send((begins_with, last_code())).unwrap_or_default();
        })?;
    }
    conn.lookup_by_name("test")?.destroy()?;
    let run = conn.run_events(Duration::ZERO);
    shows!("the event loop runs two callbacks" => run.is_ok_and(|run| run == 2));
    let expected = [(None, Some(ErrorCode::NoDomain)); 2];
    shows!("each begins without a last error and then has its own" => notes.try_iter().eq(expected));
    shows!("the failures in them are reported" => reported.codes() == [ErrorCode::NoDomain; 2]);
    shows!("and the event loop's call has not failed" => last_code().is_none());
    Ok(())
}

fn callbacks_may_do_anything() -> Result<(), Unkept> {
    sayln!("A callback may deregister itself, run the event loop, and panic");
    let (conn, reported) = connection()?;
    let callback = |conn: &Connection, _: &Domain, event| {
        if event == DomainEvent::Stopped {
            let _ = conn.run_events(Duration::ZERO);
            panic::resume_unwind(Box::new("a callback's panic"));
        }
        let _ = conn.domain_event_deregister(0);
        let _ = conn.domain_event_deregister(0);
    };
    conn.domain_event_register(callback)?;
    let domain = conn.lookup_by_name("test")?;
    domain.destroy()?;
    domain.start()?;
    let run = panic::catch_unwind(AssertUnwindSafe(|| conn.run_events(Duration::ZERO)));
    shows!("a panic in it passes through the event loop" => run.is_err());
    shows!("the callback deregistered itself in its own run" => reported.codes() == [ErrorCode::InvalidArg]);
    shows!("there is no last error" => last_code().is_none());
    domain.destroy()?;
    shows!("and no callback is left for events" => conn.run_events(Duration::ZERO)? == 0);
    Ok(())
}
