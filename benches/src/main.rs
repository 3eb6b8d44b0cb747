//! Runs a case some number of times, so that `count` can count its instructions; or, with `threads`, times failures on
//! two threads.

mod acme;
mod cases;
mod results;
mod threads;

use std::hint::black_box;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(name) = arguments.next() else {
        for (name, _) in cases::ALL {
            println!("{name}");
        }
        return;
    };
    if name == "threads" {
        acme::Acme::set_handler(|err| _ = black_box(err));
        return threads::print();
    }
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(1000);
    let Some((_, case)) = cases::ALL.iter().find(|(known, _)| *known == name) else {
        eprintln!("no case is called {name}; without arguments all of them are listed");
        std::process::exit(2);
    };
    let mut connection = acme::Connection::new();
    acme::Acme::set_handler(|err| _ = black_box(err));
    black_box(case)(&mut connection, rounds);
}
