//! The header of functions with difficult names and types.
#![allow(missing_docs)]

use std::fs;
use std::path::Path;
use virerr::c::{Handle, Object, Out};
use virerr::vir_api;
use virerr_tests::tools::tool;

virerr::define_codes! {
    #[library(name = "hard", default_handler = silent)]
    pub struct Hard;

    pub enum ErrorCode {
        #[role(internal)]
        Internal = 1 => "internal error",
    }
}

pub type Result<T> = std::result::Result<T, virerr::Error<Hard>>;

/// Its C type would have the name of a function.
#[derive(Debug)]
pub struct Tree;

impl Object for Tree {
    type Library = Hard;
    const INVALID: ErrorCode = ErrorCode::Internal;
}

/// Its C type has its own name.
#[derive(Debug)]
pub struct Server;

impl Object for Server {
    type Library = Hard;
    const INVALID: ErrorCode = ErrorCode::Internal;
    const NAME: &'static str = "hard_server_t";
}

/// Makes a tree.
#[vir_api(c, prefix = "hard_")]
pub fn tree(default: i32, class: &str, long: Out<Handle<Tree>>) -> Result<Handle<Tree>> {
    let _ = (default, class, long);
    Ok(Handle::new(Tree))
}

/// Makes servers.
#[vir_api(c, prefix = "hard_")]
pub fn servers(server: &Server, all: Out<Vec<Handle<Server>>>) -> Result<Handle<Server>> {
    let _ = (server, all);
    Ok(Handle::new(Server))
}

virerr::export_c_api!(Hard, prefix = "hard", case = snake);

#[test]
fn header_is_taken_by_compilers() {
    let header = virerr_generate::c_header(Hard::catalogue());
    for line in [
        "/* Makes a tree. */\nhard_tree_t *hard_tree(int default_, const char *class_, hard_tree_t **long_);\n",
        "hard_server_t *hard_servers(hard_server_t *server, hard_server_t ***all);\n",
        "typedef struct hard_server_t hard_server_t;\n",
    ] {
        assert!(header.contains(line), "{line}{header}");
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hard.h");
    fs::write(&path, &header).unwrap();
    for (compiler, arguments) in [("cc", ["-std=c11", "-xc"]), ("c++", ["-std=c++11", "-xc++"])] {
        let Some(mut compiler) = tool(compiler) else { continue };
        let compiled =
            compiler.args(arguments).args(["-Wall", "-Wextra", "-Werror", "-fsyntax-only"]).arg(&path).output();
        let compiled = compiled.unwrap();
        assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    }
}
