//! Handlers: setting, stacking and restoring them.

use std::panic;

use minivirt::ErrorCode;

use super::{Step, Unkept, connection, failure, last_code, listener};

pub(super) const STEPS: &[Step] = &[handlers_stack, scoped_handlers_end, panicking_handlers_do_no_harm];

fn handlers_stack() -> Result<(), Unkept> {
    sayln!("Setting a handler returns the former one, which can still be called");
    let (conn, former_reported) = connection()?;
    let former = conn.errors().take_handler();
    let (handler, reported) = listener();
    conn.errors().set_handler(move |err| {
        handler(err);
        former.iter().for_each(|former| former.call(err));
    });
    let _ = conn.lookup_by_name("nope");
    shows!("the new handler is called" => reported.codes() == [ErrorCode::NoDomain]);
    shows!("and calls the former" => former_reported.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn scoped_handlers_end() -> Result<(), Unkept> {
    sayln!("The end of a scoped handler restores the former one");
    let (conn, former_reported) = connection()?;
    let (handler, reported) = listener();
    {
        let _scope = conn.errors().scoped_handler(handler);
        let _ = conn.lookup_by_name("nope");
    }
    let _ = conn.lookup_by_id(-1);
    shows!("inside the scope, its handler is called" => reported.codes() == [ErrorCode::NoDomain]);
    shows!("after it, the former one" => former_reported.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}

fn panicking_handlers_do_no_harm() -> Result<(), Unkept> {
    sayln!("A panic in a handler is caught");
    let (conn, _) = connection()?;
    conn.errors().set_handler(|_| panic::resume_unwind(Box::new("a handler's panic")));
    let err = failure(conn.lookup_by_name("nope"))?;
    shows!("the call fails as usual" => err.code() == ErrorCode::NoDomain);
    shows!("the error is recorded; stderr has a line about the panic" => last_code() == Some(ErrorCode::NoDomain));
    let (handler, reported) = listener();
    conn.errors().set_handler(handler);
    let _ = conn.lookup_by_id(-1);
    shows!("the next failure is reported as usual" => reported.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}
