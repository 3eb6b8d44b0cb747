//! The handlers: who is told at once, and how they are set, stacked and put back.

use std::panic;

use minivirt::ErrorCode;

use super::{Step, Unkept, connection, failure, last_code, listener};

pub(super) const STEPS: &[Step] = &[handlers_stack, scoped_handlers_end, panicking_handlers_harm_nobody];

fn handlers_stack() -> Result<(), Unkept> {
    sayln!("Setting a handler gives the former one, which can still be called");
    let (conn, former_told) = connection()?;
    let former = conn.errors().take_handler();
    let (handler, told) = listener();
    conn.errors().set_handler(move |err| {
        handler(err);
        former.iter().for_each(|former| former.call(err));
    });
    let _ = conn.lookup_by_name("nope");
    shows!("the new handler is told" => told.codes() == [ErrorCode::NoDomain]);
    shows!("and passes on to the former" => former_told.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn scoped_handlers_end() -> Result<(), Unkept> {
    sayln!("A scoped handler puts the former one back");
    let (conn, former_told) = connection()?;
    let (handler, told) = listener();
    {
        let _scope = conn.errors().scoped_handler(handler);
        let _ = conn.lookup_by_name("nope");
    }
    let _ = conn.lookup_by_id(-1);
    shows!("inside the scope its handler is told" => told.codes() == [ErrorCode::NoDomain]);
    shows!("after it the former one" => former_told.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}

fn panicking_handlers_harm_nobody() -> Result<(), Unkept> {
    sayln!("A panic in a handler harms nobody");
    let (conn, _) = connection()?;
    conn.errors().set_handler(|_| panic::resume_unwind(Box::new("a handler's panic")));
    let err = failure(conn.lookup_by_name("nope"))?;
    shows!("the call fails as it would have" => err.code() == ErrorCode::NoDomain);
    shows!("the error is recorded; stderr tells of the panic" => last_code() == Some(ErrorCode::NoDomain));
    let (handler, told) = listener();
    conn.errors().set_handler(handler);
    let _ = conn.lookup_by_id(-1);
    shows!("the next failure is told as usual" => told.codes() == [ErrorCode::InvalidArg]);
    Ok(())
}
