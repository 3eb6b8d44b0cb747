// edition: 2018,2021,2024
// expect: error: explicit lifetime required
// errors: 1
// line: 12
// bare: the same
//! In an `async` body too, the compiler underlines the branch that has a wrong lifetime.
use ground::Result;

API
pub async fn pick<'a>(first: &'a str, second: &str) -> Result<&'a str> {
    if first.is_empty() {
        return Ok(second);
    }
    Ok(first)
}
