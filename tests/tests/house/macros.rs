//! The order of the macro crate's files: what all macros share, then each macro on its way from its parser to its tokens.

use crate::order::{Exception, House};

pub(crate) const HOUSE: House = House {
    order: &[
        // What all of them share.
        "diag",
        "expression",
        "runtime",
        "tokens",
        // `define_codes!`: the parser, every rule, the tokens.
        "codes/ast/docs",
        "codes/ast/past",
        "codes/ast/row",
        "codes/ast",
        "codes/index",
        "codes/valid",
        "codes/expand/columns",
        "codes/expand/past",
        "codes/expand",
        "codes",
        // `domain!`.
        "domain",
        // `#[vir_api]`.
        "api/ast/arguments",
        "api/ast/attributes",
        "api/ast/types",
        "api/ast/function",
        "api/ast/signature",
        "api/ast/block",
        "api/ast",
        "api/valid",
        "api/valid/block",
        "api/expand/owned",
        "api/expand/connection",
        "api/expand/body",
        "api/expand",
        "api",
        // `#[derive(ToError)]`.
        "to_error/ast",
        "to_error/valid",
        "to_error/expand",
        "to_error",
        // The test that changes the input of them all.
        "mutations",
    ],
    exceptions: &[
        Exception {
            file: "codes/ast/past",
            imports: &["codes/ast/row"],
            because: "a row that is gone has a row's attributes",
        },
        Exception { file: "codes/ast/row", imports: &["codes/ast"], because: "`codes/ast` has what all items need" },
        Exception { file: "codes/expand/past", imports: &["codes/expand"], because: "`codes/expand` has the list" },
    ],
    // Its rules need each other, until they are put in an order as well.
    rooms: &["codes/valid"],
};
