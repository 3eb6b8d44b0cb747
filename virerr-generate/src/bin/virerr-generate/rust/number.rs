//! Evaluates constant expressions of Rust.

use crate::arithmetic::{self, Type};
use crate::numeral;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use syn::{BinOp, Expr, ExprLit, ItemEnum, Lit, LitInt, Path, Stmt, UnOp, UseTree};

/// A value, which does not have to fit in a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evaluated {
    pub(super) value: i64,
    /// A literal that it is made of is hexadecimal.
    is_hex: bool,
}

impl Evaluated {
    /// Returns the number of a list. Only a hexadecimal one may be the 32 bits of a number with a sign.
    pub(super) fn fitting(self) -> Option<i32> {
        let exact = i32::try_from(self.value).ok();
        exact.or_else(|| numeral::number(self.value).filter(|_| self.is_hex))
    }
}

/// The names of a file that have a number.
#[derive(Default)]
pub(super) struct NumberedNames<'a> {
    constants: Vec<Constant<'a>>,
    types: HashMap<String, &'a syn::Type>,
    /// The names that another crate has.
    foreign: HashSet<String>,
    known: RefCell<HashMap<usize, Option<Evaluated>>>,
    depth: RefCell<usize>,
}

/// A constant, or the variant of an enum.
struct Constant<'a> {
    name: String,
    /// The modules around it.
    place: Vec<String>,
    /// The type that has it.
    owner: Option<String>,
    of: Option<&'a syn::Type>,
    kind: Option<Type>,
    value: Value<'a>,
}

enum Value<'a> {
    Is(&'a Expr),
    /// The variant after another one; `None` for the first one.
    After(Option<usize>),
}

/// The place of an expression: its modules, and the type that `Self` means.
#[derive(Clone, Copy, Default)]
pub(super) struct Place<'a> {
    pub(super) modules: &'a [String],
    pub(super) owner: Option<&'a str>,
}

impl<'a> NumberedNames<'a> {
    /// Adds the names of a file or a module.
    pub(super) fn collect(&mut self, items: &'a [syn::Item], place: &[String]) {
        for item in items {
            match item {
                syn::Item::Const(it) => self.constant(it.ident.to_string(), (place, None), &it.ty, &it.expr),
                syn::Item::Static(it) => self.constant(it.ident.to_string(), (place, None), &it.ty, &it.expr),
                syn::Item::Enum(it) => self.variants(it, place),
                syn::Item::Impl(it) => {
                    let syn::Type::Path(of) = &*it.self_ty else { continue };
                    let owner = of.path.segments.last().map(|last| last.ident.to_string());
                    for item in &it.items {
                        if let syn::ImplItem::Const(it) = item {
                            self.constant(it.ident.to_string(), (place, owner.clone()), &it.ty, &it.expr);
                        }
                    }
                }
                syn::Item::Type(it) => drop(self.types.insert(it.ident.to_string(), &it.ty)),
                syn::Item::Struct(it) => {
                    if let syn::Fields::Unnamed(fields) = &it.fields
                        && let (Some(field), 1) = (fields.unnamed.first(), fields.unnamed.len())
                    {
                        self.types.insert(it.ident.to_string(), &field.ty);
                    }
                }
                syn::Item::Use(it) => foreign(&it.tree, items, &mut self.foreign),
                syn::Item::Mod(it) => {
                    let items = it.content.as_ref().map_or(&[][..], |(_, items)| items);
                    self.collect(items, &[place, &[it.ident.to_string()]].concat());
                }
                _ => {}
            }
        }
    }

    fn constant(
        &mut self,
        name: String,
        (place, owner): (&[String], Option<String>),
        of: &'a syn::Type,
        value: &'a Expr,
    ) {
        let value = Value::Is(value);
        self.constants.push(Constant { name, place: place.to_vec(), owner, of: Some(of), kind: None, value });
    }

    fn variants(&mut self, it: &'a ItemEnum, place: &[String]) {
        let kind = Some(representation(it).unwrap_or(ISIZE));
        let mut before = None;
        for variant in &it.variants {
            let value = match &variant.discriminant {
                Some((_, value)) => Value::Is(value),
                None => Value::After(before),
            };
            let (name, owner) = (variant.ident.to_string(), Some(it.ident.to_string()));
            before = Some(self.constants.len());
            self.constants.push(Constant { name, place: place.to_vec(), owner, of: None, kind, value });
        }
    }

    /// Returns the number of a variant or a constant of this place.
    pub(super) fn of(&self, name: &str, place: Place<'_>) -> Option<Evaluated> {
        let is_it =
            |it: &Constant<'_>| it.name == name && it.place == place.modules && it.owner.as_deref() == place.owner;
        self.number(self.only(is_it)?)
    }

    fn number(&self, at: usize) -> Option<Evaluated> {
        const DEEPEST: usize = 200;
        if let Some(known) = self.known.borrow().get(&at) {
            return *known;
        }
        if *self.depth.borrow() > DEEPEST {
            return None;
        }
        // A constant that needs itself has no number.
        self.known.borrow_mut().insert(at, None);
        *self.depth.borrow_mut() += 1;
        let it = &self.constants[at];
        let number = match it.value {
            Value::Is(value) => {
                let place = Place { modules: &it.place, owner: it.owner.as_deref() };
                self.value(value, self.type_of_constant(it), place)
            }
            Value::After(None) => Some(Evaluated { value: 0, is_hex: false }),
            Value::After(Some(before)) => {
                self.number(before).and_then(|before| Some(Evaluated { value: before.value.checked_add(1)?, ..before }))
            }
        };
        *self.depth.borrow_mut() -= 1;
        self.known.borrow_mut().insert(at, number);
        number
    }

    fn type_of_constant(&self, it: &Constant<'_>) -> Option<Type> {
        it.kind.or_else(|| self.named_type(it.of?))
    }

    /// Returns the number of an expression. `expected` is the type of a literal without one.
    fn value(&self, expression: &Expr, expected: Option<Type>, place: Place<'_>) -> Option<Evaluated> {
        let number = |value| Some(Evaluated { value, is_hex: false });
        match expression {
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => {
                let value = literal.base10_parse().ok()?;
                Some(Evaluated { value, is_hex: is_hex(literal) })
            }
            Expr::Lit(ExprLit { lit: Lit::Byte(byte), .. }) => number(byte.value().into()),
            Expr::Lit(ExprLit { lit: Lit::Char(character), .. }) => number(u32::from(character.value()).into()),
            Expr::Lit(ExprLit { lit: Lit::Bool(it), .. }) => number(it.value.into()),
            Expr::Unary(it) => {
                let sign = if matches!(it.op, UnOp::Neg(_)) { "-" } else { "~" };
                let of = self.type_of(&it.expr, place).or(expected);
                let inner = self.value(&it.expr, of, place)?;
                let value = match of {
                    Some(of) => arithmetic::unary_of(of, sign, inner.value),
                    None => arithmetic::unary(sign, inner.value),
                };
                Some(Evaluated { value: value?, ..inner }).filter(|_| !matches!(it.op, UnOp::Deref(_)))
            }
            Expr::Binary(it) => self.binary(it, expected, place),
            Expr::Cast(it) => {
                let of = self.cast_type(&it.ty, expected);
                let inner = self.value(&it.expr, self.type_of(&it.expr, place).or(of), place)?;
                match of {
                    Some(of) => Some(Evaluated { value: of.cast(inner.value), ..inner }),
                    // A type of unknown width.
                    None => Some(inner).filter(|_| is_inferred(&it.ty) || (0..0x80).contains(&inner.value)),
                }
            }
            Expr::MethodCall(it) if it.args.is_empty() => {
                let of = self.type_of(expression, place)?;
                let inner = self.value(&it.receiver, self.type_of(&it.receiver, place), place)?;
                Some(Evaluated { value: of.cast(inner.value), ..inner })
            }
            // The only field of a tuple struct.
            Expr::Call(it) => self.value(wrapped(it)?, self.constructed(it).or(expected), place),
            Expr::Path(it) => match bound(&it.path) {
                Some(value) => number(value),
                None => self.number(self.named(&it.path, place)?),
            },
            _ => self.value(inner(expression)?, expected, place),
        }
    }

    fn binary(&self, it: &syn::ExprBinary, expected: Option<Type>, place: Place<'_>) -> Option<Evaluated> {
        let sign = sign(&it.op)?;
        let is_shift = ["<<", ">>"].contains(&sign);
        let own = self.type_of(&it.left, place);
        let own = if is_shift { own } else { own.or_else(|| self.type_of(&it.right, place)) };
        let is_test = TESTS.contains(&sign);
        let of = if is_test { own.or(Some(I32)) } else { own.or(expected) };
        let left = self.value(&it.left, of, place)?;
        let right = self.value(&it.right, if is_shift { None } else { of }, place)?;
        let value = match of {
            Some(of) if is_test => {
                arithmetic::binary(sign, left.value, right.value).filter(|_| of.has(left.value) && of.has(right.value))
            }
            Some(of) => arithmetic::binary_of(of, sign, left.value, right.value),
            None => arithmetic::binary(sign, left.value, right.value),
        };
        Some(Evaluated { value: value?, is_hex: left.is_hex || right.is_hex })
    }

    /// Returns the type of an expression; `None` if it depends on what is expected.
    fn type_of(&self, expression: &Expr, place: Place<'_>) -> Option<Type> {
        match expression {
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => primitive(literal.suffix()),
            Expr::Lit(ExprLit { lit: Lit::Byte(_), .. }) => Some(Type::new(8, false)),
            Expr::Lit(ExprLit { lit: Lit::Char(_), .. }) => Some(Type::new(32, false)),
            Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }) => Some(BOOL),
            Expr::Unary(it) => self.type_of(&it.expr, place),
            Expr::Binary(it) => {
                let sign = sign(&it.op)?;
                if TESTS.contains(&sign) {
                    return Some(BOOL);
                }
                let left = self.type_of(&it.left, place);
                if ["<<", ">>"].contains(&sign) { left } else { left.or_else(|| self.type_of(&it.right, place)) }
            }
            Expr::Cast(it) => self.named_type(&it.ty),
            Expr::MethodCall(it) => {
                let of = self.type_of(&it.receiver, place)?;
                match it.method.to_string().as_str() {
                    "cast_signed" => Some(Type::new(of.bits, true)),
                    "cast_unsigned" => Some(Type::new(of.bits, false)),
                    _ => None,
                }
            }
            Expr::Call(it) => self.constructed(it),
            Expr::Path(it) => match bound(&it.path) {
                Some(_) => bounded(&it.path),
                None => self.type_of_constant(&self.constants[self.named(&it.path, place)?]),
            },
            _ => self.type_of(inner(expression)?, place),
        }
    }

    fn constructed(&self, call: &syn::ExprCall) -> Option<Type> {
        let Expr::Path(name) = &*call.func else { return None };
        self.type_named(&name.path.segments.last()?.ident.to_string())
    }

    /// Returns the constant that a path names, if only one can be meant.
    fn named(&self, path: &Path, place: Place<'_>) -> Option<usize> {
        let mut words: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let name = words.pop()?;
        let is_relative = |word: &String| ["self", "super", "crate"].contains(&word.as_str());
        let is_qualified = words.iter().any(is_relative);
        words.retain(|word| !is_relative(word));
        if let Some(word) = words.last() {
            let owner = if word == "Self" { place.owner? } else { word };
            return self.only(|it| {
                let last = it.owner.as_ref().or(it.place.last());
                it.name == name && last.is_some_and(|last| last == owner)
            });
        }
        let is_here = |it: &Constant<'_>| it.name == name && it.owner.is_none() && it.place == place.modules;
        if !is_qualified && self.constants.iter().any(is_here) {
            return self.only(is_here);
        }
        if self.foreign.contains(&name) && !is_qualified {
            return None;
        }
        self.only(|it| it.name == name && it.owner.is_none())
    }

    fn only(&self, is_it: impl Fn(&Constant<'_>) -> bool) -> Option<usize> {
        let mut found = self.constants.iter().enumerate().filter(|(_, it)| is_it(it));
        let (at, _) = found.next()?;
        found.next().is_none().then_some(at)
    }

    fn cast_type(&self, of: &syn::Type, expected: Option<Type>) -> Option<Type> {
        if is_inferred(of) { expected } else { self.named_type(of) }
    }

    /// Returns an integer type, also that of the only field of a tuple struct.
    pub(super) fn named_type(&self, of: &syn::Type) -> Option<Type> {
        match of {
            syn::Type::Path(path) => self.type_named(&path.path.segments.last()?.ident.to_string()),
            syn::Type::Paren(it) => self.named_type(&it.elem),
            syn::Type::Group(it) => self.named_type(&it.elem),
            _ => None,
        }
    }

    fn type_named(&self, name: &str) -> Option<Type> {
        match self.types.get(name) {
            // A type that has the name of the one that it stands for, such as `type HRESULT = sys::HRESULT`.
            Some(syn::Type::Path(of)) if of.path.segments.last()?.ident == name => primitive(name),
            Some(of) => self.named_type(of),
            None => primitive(name).or_else(|| Type::of_system(name)),
        }
    }
}

const ISIZE: Type = Type::new(64, true);
const I32: Type = Type::new(32, true);
const BOOL: Type = Type::new(1, false);
/// The operators whose result is a `bool`.
const TESTS: &[&str] = &["==", "!=", "<", ">", "<=", ">=", "&&", "||"];

/// Returns the type of `#[repr(u32)]`.
pub(super) fn representation(it: &ItemEnum) -> Option<Type> {
    let mut found = None;
    for attribute in it.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let _ = attribute.parse_nested_meta(|meta| {
            found = meta.path.get_ident().and_then(|name| primitive(&name.to_string())).or(found);
            Ok(())
        });
    }
    found
}

/// Returns a primitive integer type, or one of `std::ffi` whose width is the same everywhere.
fn primitive(name: &str) -> Option<Type> {
    let (bits, is_signed) = match name {
        "i8" | "c_schar" => (8, true),
        "u8" | "c_uchar" => (8, false),
        "i16" | "c_short" => (16, true),
        "u16" | "c_ushort" => (16, false),
        "i32" | "c_int" => (32, true),
        "u32" | "c_uint" => (32, false),
        "i64" | "isize" | "c_longlong" => (64, true),
        "u64" | "usize" | "c_ulonglong" => (64, false),
        _ => return None,
    };
    Some(Type::new(bits, is_signed))
}

/// Returns `i32::MAX` and its like. The bounds of `isize` and of 64 bits are not needed.
fn bound(path: &Path) -> Option<i64> {
    let of = bounded(path)?;
    let name = &path.segments.last()?.ident;
    match (name.to_string().as_str(), of.is_signed) {
        ("BITS", _) => Some(of.bits.into()),
        ("MIN", true) => Some(-1 << (of.bits - 1)),
        ("MIN", false) => Some(0),
        ("MAX", true) => Some((1 << (of.bits - 1)) - 1),
        ("MAX", false) => Some((1 << of.bits) - 1),
        _ => None,
    }
}

/// Returns the type before `::MAX`.
fn bounded(path: &Path) -> Option<Type> {
    let before = path.segments.iter().rev().nth(1)?.ident.to_string();
    let is_path = path.segments.len() == 2 || ["std", "core"].iter().any(|it| path.segments[0].ident == it);
    primitive(&before).filter(|of| of.bits < 64 && is_path)
}

fn is_inferred(of: &syn::Type) -> bool {
    matches!(of, syn::Type::Infer(_))
}

fn is_hex(literal: &LitInt) -> bool {
    let text = literal.to_string();
    text.starts_with("0x") || text.starts_with("0X")
}

/// Returns the argument of `Code(5)`.
fn wrapped(call: &syn::ExprCall) -> Option<&Expr> {
    let Expr::Path(name) = &*call.func else { return None };
    let name = name.path.segments.last()?.ident.to_string();
    let is_struct = name.starts_with(char::is_uppercase) && !["Some", "Ok", "Err"].contains(&name.as_str());
    call.args.first().filter(|_| is_struct && call.args.len() == 1)
}

/// Returns the expression in parentheses or a block.
fn inner(expression: &Expr) -> Option<&Expr> {
    match expression {
        Expr::Paren(it) => Some(&it.expr),
        Expr::Group(it) => Some(&it.expr),
        Expr::Block(it) => block(&it.block),
        Expr::Const(it) => block(&it.block),
        _ => None,
    }
}

fn block(block: &syn::Block) -> Option<&Expr> {
    match block.stmts.as_slice() {
        [Stmt::Expr(only, None)] => Some(only),
        _ => None,
    }
}

/// Returns the hexadecimal literal of an expression that has only casts and parentheses besides.
pub(super) fn hex(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => numeral::hex(&format!("0x{}", digits(literal)?)),
        Expr::Cast(it) => hex(&it.expr),
        Expr::Call(it) => hex(wrapped(it)?),
        Expr::MethodCall(it) => hex(&it.receiver),
        _ => hex(inner(expression)?),
    }
}

/// Returns the digits of a hexadecimal literal without its suffix.
fn digits(literal: &LitInt) -> Option<String> {
    let text = literal.to_string();
    let text = text.strip_suffix(literal.suffix()).unwrap_or(&text);
    text.strip_prefix("0x").map(str::to_owned)
}

fn sign(operator: &BinOp) -> Option<&'static str> {
    Some(match operator {
        BinOp::Add(_) => "+",
        BinOp::Sub(_) => "-",
        BinOp::Mul(_) => "*",
        BinOp::Div(_) => "/",
        BinOp::Rem(_) => "%",
        BinOp::And(_) => "&&",
        BinOp::Or(_) => "||",
        BinOp::BitXor(_) => "^",
        BinOp::BitAnd(_) => "&",
        BinOp::BitOr(_) => "|",
        BinOp::Shl(_) => "<<",
        BinOp::Shr(_) => ">>",
        BinOp::Eq(_) => "==",
        BinOp::Lt(_) => "<",
        BinOp::Le(_) => "<=",
        BinOp::Ne(_) => "!=",
        BinOp::Ge(_) => ">=",
        BinOp::Gt(_) => ">",
        _ => return None,
    })
}

/// Collects the names that `use` takes from another crate.
fn foreign(tree: &UseTree, items: &[syn::Item], names: &mut HashSet<String>) {
    let UseTree::Path(path) = tree else { return };
    let is_module = |item: &syn::Item| matches!(item, syn::Item::Mod(it) if it.ident == path.ident);
    let is_own = ["crate", "self", "super"].iter().any(|own| path.ident == own) || items.iter().any(is_module);
    if !is_own {
        leaves(&path.tree, names);
    }
}

fn leaves(tree: &UseTree, names: &mut HashSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Name(it) => drop(names.insert(it.ident.to_string())),
        UseTree::Rename(it) => drop(names.insert(it.rename.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        UseTree::Glob(_) => {}
    }
}
