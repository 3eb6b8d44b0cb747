//! The slots: the last error of a thread and of a connection.

use std::thread;

use minivirt::{ErrorCode, Minivirt};

use super::{Step, Unkept, connection, connection_code, last_code};

pub(super) const STEPS: &[Step] = &[threads_are_apart, connections_remember, slots_can_be_changed];

fn threads_are_apart() -> Result<(), Unkept> {
    sayln!("Every thread has its own slot");
    let (conn, _) = connection()?;
    let _ = conn.lookup_by_name("nope");
    let other = thread::spawn(|| Minivirt::last_error().is_none()).join();
    shows!("the thread whose call failed has the error" => last_code() == Some(ErrorCode::NoDomain));
    shows!("another thread has none" => other.is_ok_and(|none| none));
    Ok(())
}

fn connections_remember() -> Result<(), Unkept> {
    sayln!("A connection's slot outlives later successes");
    let (conn, _) = connection()?;
    let _ = conn.lookup_by_name("nope");
    conn.lookup_by_name("test")?;
    shows!("after a success the thread has no last error" => last_code().is_none());
    shows!("the connection still has the error" => connection_code(&conn) == Some(ErrorCode::NoDomain));
    conn.errors().reset();
    shows!("until it is reset" => connection_code(&conn).is_none());
    Ok(())
}

fn slots_can_be_changed() -> Result<(), Unkept> {
    sayln!("The last error can be preserved, taken, set and reset");
    let (conn, reported) = connection()?;
    let _ = conn.lookup_by_name("nope");
    {
        let _kept = Minivirt::preserve_last_error();
        let _ = conn.lookup_by_id(-1);
        shows!("while it is preserved, a clean-up may fail" => last_code() == Some(ErrorCode::InvalidArg));
    }
    shows!("and afterwards it is restored" => last_code() == Some(ErrorCode::NoDomain));
    shows!("so far two failures were reported" => reported.codes() == [ErrorCode::NoDomain, ErrorCode::InvalidArg]);
    let taken = Minivirt::take_last_error();
    shows!("taking it clears it" => taken.is_some() && last_code().is_none());
    taken.into_iter().for_each(Minivirt::set_last_error);
    shows!("setting it reports nothing" => last_code() == Some(ErrorCode::NoDomain) && reported.codes().is_empty());
    Minivirt::reset_last_error();
    shows!("resetting clears it" => last_code().is_none());
    Ok(())
}
