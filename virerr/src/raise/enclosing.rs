//! The name of the function around a place in the source.

/// Returns the identifier of the function in which `marker`, a function item, is declared.
#[doc(hidden)]
pub fn enclosing_function<F>(_marker: F) -> &'static str {
    let path = std::any::type_name::<F>();
    let mut path = path.rsplit_once("::").map_or(path, |(outer, _marker)| outer);
    // The body of an API function, of an async function and of a closure is a closure of the actual function.
    while let Some(outer) = path.strip_suffix("::{{closure}}") {
        path = outer;
    }
    // `f::<T>` or `f<T>` for a generic function.
    if path.ends_with('>') {
        let mut depth = 0usize;
        for (at, character) in path.char_indices().rev() {
            match character {
                '>' => depth += 1,
                '<' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                path = path[..at].trim_end_matches(':');
                break;
            }
        }
    }
    let name = path.rsplit_once("::").map_or(path, |(_, name)| name);
    name.trim_start_matches("r#")
}
