//! A detail form as a format of `printf` and of Python's `%`.

/// Returns the form with `%s` for the detail, and with `%%` for each percent sign of its text.
pub(crate) fn printf_form(form: &str) -> String {
    let text = |text: &str| text.replace('%', "%%");
    match form.rsplit_once("{}") {
        Some((before, after)) => [&*text(before), "%s", &*text(after)].concat(),
        None => text(form),
    }
}
