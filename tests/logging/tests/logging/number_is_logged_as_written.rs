//! G3: a number that the list has in hexadecimal is logged with these digits, beside its value.

use crate::facade::records;
use virerr::logging::to_log;

virerr::define_codes! {
    #[library(name = "nt", default_handler = silent)]
    pub struct Nt;
    pub enum ErrorCode {
        #[role(internal)]
        Unsuccessful = 0xC000_000a => "unsuccessful",
        Decimal = 17 => "seventeen",
    }
}

#[test]
fn digits_are_those_of_the_list() {
    let _guard = to_log::<Nt>();
    let records = records(|| {
        Nt::report(virerr::Error::builder(ErrorCode::Unsuccessful).build());
        Nt::report(virerr::Error::builder(ErrorCode::Decimal).build());
    });
    let value = |record: usize, name: &str| {
        records[record].values.iter().find(|(other, _)| *other == name).map(|(_, value)| value.to_string())
    };
    assert_eq!(
        (value(0, "virerr.code"), value(0, "virerr.hex")),
        (Some("-1073741814".into()), Some("\"0xC000000a\"".into()))
    );
    assert_eq!((value(1, "virerr.code"), value(1, "virerr.hex")), (Some("17".into()), None));
}
