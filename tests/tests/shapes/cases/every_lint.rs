// edition: 2018,2021,2024
// expect: ok
// tool: clippy
// lints: all
//! Every lint gives the same result for these functions as without the attribute.

use ground::{Error, ErrorCode, Failure, Link, Result, pause};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use virerr::ToError;

pub struct Store {
    link: Link,
    names: Vec<String>,
    count: u32,
}

pub struct Pair {
    first: Link,
    second: Store,
}

pub struct Guard<'a>(&'a mut Store);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.count += 1;
    }
}

impl Store {
    API
    pub fn shared(&self, at: usize) -> Result<&String> {
        self.names.get(at).ok_or(Failure("no such name"))
    }

    API
    pub fn shared_unused(&self, at: usize) -> Result<()> {
        Ok(())
    }

    API
    pub fn descend(&self, depth: u8) -> Result<u8> {
        if depth == 0 { Ok(0) } else { self.descend(depth - 1) }
    }

    API
    pub fn changed(&mut self, name: String, mut more: u32) -> Result<&mut String> {
        more += 1;
        self.count += more;
        self.names.push(name);
        self.names.last_mut().ok_or(Failure("none"))
    }

    API
    pub fn unchanged(&mut self, name: &str, list: Vec<u8>) -> Result<usize> {
        Ok(name.len() + list.len() + self.names.len())
    }

    API
    pub fn by_value(self) -> Result<Vec<String>> {
        Ok(self.names)
    }

    API
    pub fn by_value_changed(mut self, _more: Vec<u8>) -> Result<Self> {
        self.count += 1;
        Ok(self)
    }

    API
    pub fn by_value_unchanged(mut self) -> Result<usize> {
        Ok(self.names.len())
    }

    API
    pub fn counted(self: Arc<Self>, key: &'static str) -> Result<Arc<Self>> {
        if key.is_empty() { Err("empty".into()) } else { Ok(self) }
    }

    API
    pub fn boxed(self: Box<Self>, link: &mut Link) -> Result<()> {
        *link = self.link.clone();
        Ok(())
    }

    API
    pub fn pinned(self: Pin<&mut Self>, _: u8) -> Result<u32> {
        Ok(self.count)
    }

    API
    pub fn rc(self: &Rc<Self>, link: Link) -> Result<u32> {
        drop(link);
        Ok(self.count)
    }

    API
    pub fn guard(&mut self) -> Result<Guard> {
        Ok(Guard(self))
    }

    API
    pub fn early(&self, n: Option<u32>) -> Result<u32> {
        let Some(n) = n else { return Err(Failure("none")) };
        for name in &self.names {
            if name.is_empty() {
                return Ok(n);
            }
        }
        return Ok(self.count);
    }

    API
    fn private_unused(&self) -> Result<()> {
        Ok(())
    }

    API
    #[inline]
    pub async fn awaited(&self, name: &str) -> Result<&str> {
        pause().await;
        self.names.iter().find(|other| *other == name).map(|name| &**name).ok_or(Failure("none"))
    }

    API
    pub async fn not_awaited(&mut self, name: String) -> Result<usize> {
        self.names.push(name);
        Ok(self.names.len())
    }

    API
    pub async fn owner(self, link: Link, _other: Link, mut list: Vec<u8>) -> Result<Vec<u8>> {
        list.push(1);
        pause().await;
        drop(link);
        Ok(list)
    }

    API
    pub async fn lock(&self, mutex: &Mutex<u8>, cell: &RefCell<u8>) -> Result<u8> {
        let guard = mutex.lock().unwrap();
        let borrowed = cell.borrow();
        pause().await;
        Ok(*guard + *borrowed)
    }

    API
    pub fn later<'a>(&'a self, name: &'a str) -> impl Future<Output = Result<&'a str>> + 'a {
        async move {
            pause().await;
            if self.count == 0 { Err(Failure("zero")) } else { Ok(name) }
        }
    }

    API
    pub fn boxed_later(&self, link: Link, n: u8) -> Pin<Box<dyn Future<Output = Result<u8>> + Send + '_>> {
        Box::pin(async move {
            drop(link);
            n.checked_sub(1).ok_or_else(|| Failure("zero"))
        })
    }
}

pub trait Named: Debug {
    type Name: Into<String>;

    fn name(&self) -> Result<Self::Name>;
    fn rename(&mut self, name: Self::Name) -> Result<()>;

    API
    fn length(&self, list: &[u8]) -> Result<usize> {
        Ok(list.len())
    }
}

#[derive(Debug)]
pub struct Tag(String);

API
impl Named for Tag {
    type Name = String;

    fn name(&self) -> Result<Self::Name> {
        Ok(self.0.clone())
    }

    fn rename(&mut self, name: Self::Name) -> Result<()> {
        self.0 = name;
        Ok(())
    }
}

API(conn = self.link)
impl Store {
    pub fn in_block(&self, key: u64) -> Result<u64> {
        Ok(key + u64::from(self.count))
    }

    pub fn in_block_with_self(&self) -> Result<Self> {
        Err("never".into())
    }

    pub async fn in_block_awaited(&self, keys: &[u64], _text: &String) -> Result<u64> {
        pause().await;
        keys.first().copied().ok_or(Failure("none"))
    }

    pub(crate) fn hidden(&self) -> Result<()> {
        Ok(())
    }

    API(skip)
    pub fn skipped(&self) -> Result<()> {
        Ok(())
    }

    #[must_use]
    pub fn plain(&self) -> u32 {
        self.count
    }

    pub fn one_word(&self) -> Link {
        todo!()
    }

    pub async fn one_word_awaited(&self) -> Link {
        todo!()
    }

    pub fn maybe(&self) -> Option<u32> {
        Some(self.count)
    }
}

API
pub fn generic<'a, T: Debug + Clone, const N: usize>(list: &'a [T; N], by: impl Fn(&T) -> bool) -> Result<&'a T>
where
    T: PartialEq,
{
    list.iter().find(|item| by(*item)).ok_or(Failure("none"))
}

API
pub fn bounded<T>(value: T) -> Result<T>
where
    T: Clone + Debug,
{
    let copy = value.clone();
    Ok(copy)
}

API
pub fn patterns((a, mut b): (u8, u8), [first, ..]: [u8; 3], &c: &u8, Tag(name): Tag) -> Result<String> {
    b += 1;
    if a + b + first + c > 3 { Ok(name) } else { Err(Failure("little")) }
}

API
pub fn referred(ref guard: Guard<'_>) -> Result<u32> {
    Ok(guard.0.count)
}

API
pub fn apart(Pair { first, second: mut other }: Pair, (c, _): (Link, Store), _: Store) -> Result<(Link, u32)> {
    other.count += c.kept() as u32;
    Ok((first, other.count))
}

API
pub async fn apart_awaited(Pair { first, second: mut other }: Pair, (c, d): (Link, Store), _: Store) -> Result<Link> {
    pause().await;
    other.count += c.kept() as u32;
    Ok(first)
}

API
pub fn unused_apart(Pair { first, second: mut other }: Pair, (c, _): (Link, Store), (d, e): (Link, Link)) -> Result<()> {
    Ok(())
}

API
pub fn unused_patterns((a, b): (u8, u8), Tag(name): Tag) -> Result<()> {
    Ok(())
}

API
pub fn underscored(_: &Link, _link: &Link, _text: &str, _list: Vec<u8>) -> Result<()> {
    Ok(())
}

API
pub async fn underscored_awaited(_: &Link, _link: Link, _text: &str, _list: Vec<u8>) -> Result<()> {
    Ok(())
}

API
pub fn plain_references(text: &String, list: &Vec<u8>, boxed: &Box<u8>, map: &HashMap<u8, u8>) -> Result<usize> {
    Ok(text.len() + list.len() + usize::from(**boxed) + map.len())
}

API
pub fn assigned(mut n: u8, mut list: Vec<u8>) -> Result<u8> {
    n = 1;
    list = Vec::new();
    Ok(n)
}

API
pub fn returns_closure(n: u8) -> Result<impl Fn(u8) -> u8> {
    if n == 0 {
        return Err(Failure("zero"));
    }
    Ok(move |m| m + n)
}

API
pub fn returns_dyn(n: u8) -> Result<Box<dyn Fn() -> u8>> {
    if n == 0 {
        return Err(Failure("zero"));
    }
    Ok(Box::new(move || n))
}

API
pub fn never() -> Result<()> {
    panic!("never")
}

API
pub fn undone(link: Link) -> Result<()> {
    todo!()
}

API
pub unsafe fn raw(pointer: *const u8) -> Result<u8> {
    Ok(unsafe { *pointer })
}

API
pub extern "C" fn foreign(n: u8) -> Result<u8, Error> {
    if n == 0 { Err(Error::builder(ErrorCode::Missing).build()) } else { Ok(n) }
}

API
pub fn recursive(n: u8) -> Result<u8> {
    if n == 0 { Ok(0) } else { recursive(n - 1) }
}

API
pub fn recursive_with(n: u8, store: &Store) -> Result<u8> {
    if n == 0 { Ok(0) } else { recursive_with(n - 1, store) }
}

API
pub fn forever(n: u8) -> Result<u8> {
    forever(n)
}

API
pub fn shadowed(link: Link) -> Result<Link> {
    let link = link;
    Ok(link)
}

API
pub fn needless_return(n: u8) -> Result<u8> {
    let n = n.clone();
    let result = Ok(n as u8);
    return result;
}

API
pub fn question(text: &str) -> Result<u8, Box<dyn Raised>> {
    Ok(number(text)?)
}

API
pub fn number(text: &str) -> Result<u8> {
    text.parse::<u8>().map_err(|_error| Failure("no number"))
}

pub trait Raised {}

impl Raised for Failure {}

impl ToError for Box<dyn Raised> {
    type Library = ground::Depot;

    fn to_error(&self) -> Error {
        Error::builder(ErrorCode::Missing).build()
    }
}

impl From<Failure> for Box<dyn Raised> {
    fn from(failure: Failure) -> Self {
        Box::new(failure)
    }
}

API
#[must_use = "why"]
#[deprecated = "since"]
pub fn attributed(#[allow(unused_variables)] text: String, #[expect(unused_variables)] list: Vec<u8>) -> Result<()> {
    Ok(())
}

API
pub fn unit_and_results(link: &Link) -> Result<()> {
    link.clone();
    let unit = ();
    Ok(unit)
}

API
pub fn option_of_reference(text: Option<&String>, numbers: (f32, f64)) -> Result<bool> {
    Ok(text.is_some() == true && numbers.0 == 1.0)
}

API
pub fn many(a: bool, b: bool, c: bool, d: bool, e: u8, f: u8, g: u8, h: u8) -> Result<bool> {
    Ok(a && b && c && d && e + f + g + h == 1)
}

API
/// Documented.
pub fn documented(n: usize) -> Result<u32> {
    let x = n as u32;
    if x > 3 {
        Err(Failure("much"))
    } else {
        Ok(x)
    }
}

pub type Counted = Result<u32>;

API
pub fn one_word(n: u32, mut list: Vec<u8>, text: &str) -> Counted {
    let _count = list.len();
    if n == 0 {
        return Err(Failure("zero"));
    }
    Ok(n)
}

API
pub async fn one_word_awaited(n: u32, list: Vec<u8>) -> Counted {
    pause().await;
    if n == 0 {
        return Err(Failure("zero"));
    }
    Ok(n)
}

API
pub fn one_word_later(link: &Link, n: u32) -> impl Future<Output = Counted> {
    let _ = link;
    async move { Ok(n) }
}
