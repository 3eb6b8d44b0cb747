//! Files from templates of the library.

use crate::json::document;
use crate::{links, prose};
use heck::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::fmt;
use virerr::catalogue::Catalogue;

/// Renders a template with the list, for languages and documents that this crate does not generate.
///
/// The template language is [Jinja], in the dialect of [minijinja]. The variables are the fields of
/// [`json()`](crate::json()), with the names of its [schema](crate::json_schema): `name`, `c_prefix`, `codes.rows`, and
/// `number`, `symbol`, `name`, `message` and so on of each row. A fact that a row does not have is false in a
/// condition. Nothing is escaped automatically. The filters are those of minijinja and these:
///
/// | filter | makes |
/// |---|---|
/// | `snake`, `shouty`, `camel`, `pascal` | `no_domain`, `NO_DOMAIN`, `noDomain`, `NoDomain` |
/// | `quote` | a string in quotes, with JSON's escapes, which most languages share |
/// | `prose` | documentation without links to items of Rust |
/// | `comment("// ")` | the lines of a text, each after `// `; nothing for an empty text |
///
/// `name` is the name of the template in messages. This template generates a file for Go; it is [`docs/codes.go.j2`] of
/// this crate:
///
/// ```jinja
#[doc = include_str!("../docs/codes.go.j2")]
/// ```
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # /*
/// let source = std::fs::read_to_string("templates/codes.go.j2")?;
/// # */
/// # let source = include_str!("../docs/codes.go.j2");
/// let file = virerr_generate::template(Acme::catalogue(), "codes.go.j2", &source)?;
/// assert!(file.contains("\tCodeNoDomain Code = 42\n"));
/// # Ok::<(), virerr_generate::TemplateError>(())
/// ```
///
/// The command for it is `codes template templates/codes.go.j2 go/codes.go`.
///
/// [Jinja]: https://jinja.palletsprojects.com/templates/
/// [minijinja]: https://docs.rs/minijinja/latest/minijinja/syntax/
/// [`docs/codes.go.j2`]: https://docs.rs/crate/virerr-generate/latest/source/docs/codes.go.j2
///
/// # Errors
///
/// Returns [`TemplateError`] if the template is wrong; the message names the line.
pub fn template(catalogue: &'static Catalogue, name: &str, source: &str) -> Result<String, TemplateError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let syntax = SyntaxConfig::builder().keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.map_err(TemplateError)?);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.add_filter("snake", |text: &str| text.to_snake_case());
    environment.add_filter("shouty", |text: &str| text.to_shouty_snake_case());
    environment.add_filter("camel", |text: &str| text.to_lower_camel_case());
    environment.add_filter("pascal", |text: &str| text.to_upper_camel_case());
    environment.add_filter("quote", |text: &str| serde_json::to_string(text).unwrap_or_default());
    environment.add_filter("prose", links::without_items);
    environment.add_filter("comment", comment);
    let made = environment.render_named_str(name, source, Serde(document(catalogue)));
    made.map_err(TemplateError)
}

/// Returns the lines of a text, without characters that an editor or a compiler would interpret.
fn comment(text: &str, before: &str) -> String {
    let lines = prose::lines(text).into_iter();
    lines.map(|line| format!("{before}{line}").trim_end().to_owned() + "\n").collect()
}

/// The error of [`template`]: the template is wrong.
#[derive(Debug)]
pub struct TemplateError(minijinja::Error);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for TemplateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
