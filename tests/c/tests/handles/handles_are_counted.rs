//! The number of a library's open handles is counted.

use virerr::c::{Handle, Object, handle_count};

virerr::define_codes! {
    /// A separate library, whose handles no other test opens.
    #[library(name = "counted")]
    pub(crate) struct Counted;

    pub(crate) enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

struct One;
struct Other;

impl Object for One {
    type Library = Counted;
    const INVALID: ErrorCode = ErrorCode::InternalError;
}

impl Object for Other {
    type Library = Counted;
    const INVALID: ErrorCode = ErrorCode::InternalError;
}

#[test]
fn open_handles_of_all_types_count() {
    assert_eq!(handle_count::<Counted>(), 0);
    let foreign = Handle::new(crate::fixture::Domain(0));
    let (one, other) = (Handle::new(One), Handle::new(Other));
    assert_eq!(handle_count::<Counted>(), 2);
    let last = one.close();
    assert_eq!(handle_count::<Counted>(), 1);
    drop(last);
    assert_eq!(handle_count::<Counted>(), 1);
    drop(other.close());
    assert_eq!(handle_count::<Counted>(), 0);
    drop(foreign.close());
}
