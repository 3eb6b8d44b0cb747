//! Types of C, read from the names of Rust types.

use super::names::Types;
use std::collections::BTreeSet;
use virerr::__private::declared::DeclaredParameter;

/// The type of a parameter or of a result.
pub(super) enum Type {
    Void,
    /// A type of C or of a standard header.
    Standard(&'static str),
    /// A type of the library, by the last segment of its path.
    Own(String),
    /// An object with a name of its own.
    Named(&'static str),
    Pointer {
        is_const: bool,
        to: Box<Type>,
    },
    Function {
        parameters: Vec<Type>,
        returns: Box<Type>,
    },
}

/// The numbers; `char` is the target of pointers to text.
const NUMBERS: &[(&str, &str)] = &[
    ("i8", "int8_t"),
    ("i16", "int16_t"),
    ("i32", "int"),
    ("i64", "int64_t"),
    ("isize", "intptr_t"),
    ("u8", "uint8_t"),
    ("u16", "uint16_t"),
    ("u32", "unsigned int"),
    ("u64", "uint64_t"),
    ("usize", "size_t"),
    ("f32", "float"),
    ("f64", "double"),
    ("bool", "bool"),
];

impl Type {
    /// Returns the type of a parameter or a result.
    pub(super) fn of(passed: &DeclaredParameter) -> Self {
        Type::read((passed.ty)(), (passed.object)())
    }

    /// Parses the name of a type from `core::any::type_name`. `object` is the name of the object that it points to, if
    /// it has one.
    fn read(name: &str, object: &'static str) -> Self {
        let name = name.trim();
        if let Some((is_const, to)) = pointee(name) {
            // Text, whether `c_char` is signed on this machine or not.
            let is_text = to == "i8" || (to == "u8" && std::any::type_name::<std::ffi::c_char>() == "u8");
            let to = if is_text { Type::Standard("char") } else { Type::read(to, object) };
            return Type::Pointer { is_const, to: Box::new(to) };
        }
        if let Some(function) = name.strip_prefix("core::option::Option<").and_then(|name| name.strip_suffix('>')) {
            return Type::read(function, "");
        }
        if let Some((_, function)) = name.split_once("fn(") {
            return function_type(function);
        }
        match NUMBERS.iter().find(|(rust, _)| *rust == name) {
            Some((_, c)) => Type::Standard(c),
            None if name == "()" || name.ends_with("::c_void") => Type::Void,
            None if !object.is_empty() => Type::Named(object),
            None => {
                let path = name.split('<').next().unwrap_or(name);
                Type::Own(path.rsplit("::").next().unwrap_or(path).to_owned())
            }
        }
    }

    /// Declares a variable, parameter or function of the type.
    pub(super) fn declare(&self, name: &str, types: &Types) -> String {
        match self {
            Type::Void => joined("void", name),
            Type::Standard(standard) => joined(standard, name),
            Type::Own(own) => joined(&types.own(own), name),
            Type::Named(own) => joined(own, name),
            Type::Pointer { is_const, to } => {
                let is_const = if *is_const { "const " } else { "" };
                match &**to {
                    Type::Pointer { .. } | Type::Function { .. } => to.declare(&format!("{}*{name}", is_const), types),
                    base => format!("{is_const}{}", joined(&base.declare("", types), &format!("*{name}"))),
                }
            }
            Type::Function { parameters, returns } => {
                let parameters: Vec<_> =
                    parameters.iter().map(|ty| ty.declare("", types).trim_end().to_owned()).collect();
                let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
                returns.declare(&format!("(*{name})({parameters})"), types)
            }
        }
    }

    /// Adds the names of the library's types in this type.
    pub(super) fn mentioned(&self, names: &mut BTreeSet<String>, types: &Types) {
        match self {
            Type::Void | Type::Standard(_) => {}
            Type::Own(own) => {
                names.insert(types.own(own));
            }
            Type::Named(own) => {
                names.insert((*own).to_owned());
            }
            Type::Pointer { to, .. } => to.mentioned(names, types),
            Type::Function { parameters, returns } => {
                parameters.iter().for_each(|ty| ty.mentioned(names, types));
                returns.mentioned(names, types);
            }
        }
    }
}

fn joined(ty: &str, name: &str) -> String {
    if name.is_empty() { ty.to_owned() } else { format!("{ty} {name}") }
}

fn pointee(name: &str) -> Option<(bool, &str)> {
    match name.strip_prefix("*const ") {
        Some(to) => Some((true, to)),
        None => name.strip_prefix("*mut ").map(|to| (false, to)),
    }
}

/// Parses the rest of a function pointer after `fn(`.
fn function_type(text: &str) -> Type {
    let (mut depth, mut begin) = (0, 0);
    let mut parameters = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            ',' | ')' if depth == 0 => {
                if !text[begin..at].trim().is_empty() {
                    parameters.push(Type::read(&text[begin..at], ""));
                }
                begin = at + 1;
                if character == ')' {
                    break;
                }
            }
            '(' | '<' => depth += 1,
            ')' => depth -= 1,
            '>' if !text[..at].ends_with('-') => depth -= 1,
            _ => {}
        }
    }
    let returns = text[begin..].trim().strip_prefix("-> ").map_or(Type::Void, |name| Type::read(name, ""));
    Type::Function { parameters, returns: Box::new(returns) }
}
