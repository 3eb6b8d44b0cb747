// edition: 2018,2021,2024
// expect: ok
//! Names from a macro and names from its caller are not mixed up.

#![warn(unused)]

use ground::{Link, Result, block_on, fails};

macro_rules! function {
    ($name:ident $param:ident $($more:ident)*) => {
        API
        pub fn $name($param: &Link, n: u8, $($more: Vec<u8>),*) -> Result<u8> {
            let boundary = 1;
            let connection = ($param, boundary, $($more),*);
            n.checked_sub(connection.1).ok_or("zero".into())
        }
    };
    ([async] $name:ident $param:ident $($more:ident)*) => {
        API
        pub async fn $name($param: Link, n: u8, $(mut $more: Vec<u8>),*) -> Result<u8> {
            $($more.push(1);)*
            let outcome = 1;
            let probe = ($param, outcome, $($more),*);
            n.checked_sub(probe.1).ok_or("zero".into())
        }
    };
}

function! { plain link }
function! { boundary connection outcome next found }
function! { same n m }
function! { [async] awaited link }
function! { [async] connection boundary outcome next found }
function! { [async] also_same n m }

macro_rules! method {
    ($name:ident $this:ident) => {
        API
        pub fn $name(mut $this, mut this: Vec<u8>) -> Result<Vec<u8>> {
            $this.0 += 1;
            this.push($this.0);
            if this.len() == 1 { Err("one".into()) } else { Ok(this) }
        }
    };
}

pub struct Shelf(u8);

impl Shelf {
    method! { add self }
}

fn main() {
    let link = Link::default();
    fails("plain", || plain(&link, 0));
    assert!(link.kept());
    fails("boundary", || boundary(&link, 0, vec![], vec![], vec![]));
    assert!(link.kept());
    fails("same", || same(&link, 0, vec![]));
    assert!(link.kept());
    fails("awaited", || block_on(awaited(link.clone(), 0)));
    assert!(link.kept());
    fails("connection", || block_on(connection(link.clone(), 0, vec![], vec![], vec![])));
    assert!(link.kept());
    fails("also_same", || block_on(also_same(link.clone(), 0, vec![])));
    assert!(link.kept());
    fails("add", || Shelf(0).add(vec![]));
}
