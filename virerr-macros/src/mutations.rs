//! Tests random changes of valid input: the macros report a mistake and expand to valid items.

use proc_macro2::{Group, TokenStream, TokenTree};

/// A library with all features of a list.
const LIST: &str = r#"
    /// The library.
    #[library(name = "acme", c_prefix = "AC", default_handler = silent, crate = virerr)]
    pub struct Acme;

    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(system)]
        #[level(warning)]
        SystemError = 38 => "system call error", "{}",
        #[symbol = "AC_ERR_NODOM"]
        #[since = "0.3"]
        #[help = "List what is there."]
        #[category(not_found)]
        #[errno(ENOENT)]
        #[http(404)]
        #[retry(never)]
        #[log(debug)]
        NoDomain = 42 => "domain not found", "no domain {}",
        #[deprecated(since = "0.4", note = "it never happens")]
        r#Type = -7 => "a type",
        reserved 13, 40..=41 "taken by the 0.x series";
        retired NoSuchThing = 14 since "0.2" "it was two things" use NoDomain;
        alias NotThere = NoDomain;
    }

    /// Its domains.
    pub(crate) enum ErrorDomain {
        None = 0 => "",
        /// A driver.
        Qemu = 10 => "QEMU Driver",
        alias Kvm = Qemu;
    }
"#;

/// API functions of every shape.
const API: &str = r#"
    impl<'a, T: Clone> Driver<'a, T> for Connection where T: 'a {
        const LIMIT: usize = 1;
        /// Looks up.
        #[must_use]
        pub fn lookup(&self, name: &str, (first, _): (u8, u8)) -> Result<&'a str> { bail!(ErrorCode::NoDomain) }
        #[vir_api(conn = none)]
        fn open(mut self: Box<Self>, _conn: &Connection) -> Result<Self, Error> where T: Send { Ok(*self) }
        pub(crate) async unsafe fn wait(&mut self, later: impl Future<Output = u8>) -> Result<()> { later.await; Ok(()) }
        fn boxed(self: Arc<Self>) -> Pin<Box<dyn Future<Output = Result<u8>> + Send + '_>> { Box::pin(async { Ok(1) }) }
        fn store(mut self, _: Key, (key, mut pair): (Key, Pair), Pair { ref mut first, second: [Tag(other), ..], .. }: Pair) -> Result<()> { Ok(()) }
        #[vir_api(conn = link)]
        async fn consume(self, Tag(link @ Link { .. }): Tag, (a, b): (Key, Key), &(c, _): &(u8, u8)) -> Result<()> { Ok(()) }
        #[vir_api(skip)]
        fn name(&self) -> String { "x".to_owned() }
    }
"#;

/// An error type with a variant of every kind.
const TO_ERROR: &str = r#"
    #[derive(Debug, ToError)]
    #[to_error(library = Acme, domain = ErrorDomain::Qemu)]
    enum Failure<T: Display> {
        #[to_error(code = ErrorCode::NoDomain, object = name, int1 = id)]
        NoDomain { name: String, cause: io::Error, id: i32 },
        #[to_error(errno)]
        Io(#[from] io::Error),
        #[to_error(transparent)]
        Other(Inner<T>),
        #[to_error(code = ErrorCode::InternalError, level = Level::Warning)]
        Unit,
    }
"#;

/// A struct with all options of its connection.
const CONNECTED: &str = r#"
    #[derive(Connected)]
    #[connected(no_method, crate = virerr)]
    pub(crate) struct Session<'a, T: Connected + ?Sized, const N: usize> where T: 'a {
        #[connected]
        inner: &'a T,
        errors: [ConnectionErrors<Acme>; N],
        others: (virerr::ConnectionErrors<Acme>, String),
    }
"#;

/// A random number generator (xorshift), so that failures are reproducible.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }
}

/// Changes one token: removes, repeats, swaps or replaces it.
fn mutated(tokens: TokenStream, others: &[TokenTree], random: &mut Random) -> TokenStream {
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    let at = random.below(trees.len());
    if let Some(TokenTree::Group(group)) = trees.get(at)
        && !group.stream().is_empty()
        && random.below(4) > 0
    {
        let inside = mutated(group.stream(), others, random);
        trees[at] = Group::new(group.delimiter(), inside).into();
        return trees.into_iter().collect();
    }
    let other = others[random.below(others.len())].clone();
    match random.below(5) {
        _ if trees.is_empty() => trees.push(other),
        0 => drop(trees.remove(at)),
        1 => trees.insert(at, trees[at].clone()),
        2 => trees.swap(at, at.saturating_sub(1)),
        3 => trees.insert(at, other),
        _ => trees[at] = other,
    }
    trees.into_iter().collect()
}

/// Returns all tokens, also those in groups, and some others.
fn others(tokens: &TokenStream) -> Vec<TokenTree> {
    let strange = r#" "" "{" "\0" '\0' b"x" 0 1.5 -1 4294967296 1_0u8 'a r#fn self _ ; => ..= ! ? { } ( ) [ ] , # @ "#;
    let strange: TokenStream = strange.parse().expect("these are tokens");
    let mut all: Vec<TokenTree> = strange.into_iter().collect();
    let mut streams = vec![tokens.clone()];
    while let Some(stream) = streams.pop() {
        for tree in stream {
            if let TokenTree::Group(group) = &tree {
                streams.push(group.stream());
            }
            all.push(tree);
        }
    }
    all
}

/// Prints the input if the macro panics.
struct Blame<'a>(&'a TokenStream);

impl Drop for Blame<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("from {}", self.0);
        }
    }
}

/// Expands a macro on one to three changes of its input at a time, and checks the output.
fn each_mutation(input: &str, expand: impl Fn(TokenStream) -> TokenStream, check: impl Fn(&TokenStream)) {
    const ROUNDS: u64 = 1000;
    let tokens: TokenStream = input.parse().expect("the input is tokens");
    let unchanged = expand(tokens.clone()).to_string();
    assert!(!unchanged.contains("compile_error"), "{unchanged}");
    let others = others(&tokens);
    let mut refused = 0;
    for seed in 1..=ROUNDS {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let changed = (0..=seed % 3).fold(tokens.clone(), |changed, _| mutated(changed, &others, &mut random));
        let _blame = Blame(&changed);
        let output = expand(changed.clone());
        refused += u64::from(output.to_string().contains("compile_error"));
        check(&output);
    }
    // Otherwise the changes had no effect.
    assert!(refused > ROUNDS / 50, "{refused}");
}

fn count(tokens: &TokenStream, wanted: &str) -> usize {
    tokens.clone().into_iter().filter(|tree| tree.to_string() == wanted).count()
}

#[test]
fn a_list_of_any_tokens_gives_a_struct_and_two_enums() {
    each_mutation(LIST, crate::codes::expand, |output| {
        assert_eq!((count(output, "struct"), count(output, "enum")), (1, 2));
    });
}

#[test]
fn an_api_of_any_tokens_gives_items() {
    let expand = |item| crate::api::expand(TokenStream::new(), item);
    each_mutation(API, expand, |output| assert!(!output.is_empty()));
}

#[test]
fn arguments_of_any_tokens_give_the_function() {
    let function: TokenStream = "fn close(conn: &Conn, other: &Conn) -> Result<()> { Ok(()) }".parse().expect("tokens");
    let expand = |arguments| crate::api::expand(arguments, function.clone());
    each_mutation("conn = other.conn(1)", expand, |output| assert_eq!(count(output, "fn"), 1));
}

/// Exported functions of every shape.
#[cfg(feature = "c")]
const FOR_C: &str = r#"
    impl Connection {
        /// Looks up.
        #[deprecated(since = "1.0", note = "it is old")]
        #[vir_api(name = "acmeFind", fail = u32::MAX)]
        pub unsafe fn lookup<'a>(conn: &'a Self, _: &str, numbers: &mut [u8], visit: Option<Callback<Visit>>) -> Result<u32> where 'a: 'a { Ok(1) }
        #[vir_api(c, returns = bool, error = err_out)]
        pub fn open((a, b): Pair, r#type: Lossy<'_>, out: Out<'_, Vec<Handle<Self>>>) -> Result<()> { Ok(()) }
        pub fn count(&self) -> Result<i32> { Ok(1) }
    }
"#;

#[cfg(feature = "c")]
#[test]
fn functions_for_c_of_any_tokens_give_items() {
    let arguments: TokenStream = "c, prefix = \"acme\"".parse().expect("these are tokens");
    let expand = |item| crate::api::expand(arguments.clone(), item);
    each_mutation(FOR_C, expand, |output| assert!(!output.is_empty()));
}

#[cfg(feature = "c")]
#[test]
fn arguments_for_c_of_any_tokens_give_the_function() {
    let function: TokenStream = "fn close(conn: &Conn, names: &[u8]) -> Result<()> { Ok(()) }".parse().expect("tokens");
    let expand = |arguments| crate::api::expand(arguments, function.clone());
    let arguments = "c, prefix = \"acme_\", returns = code, error = err_out";
    each_mutation(arguments, expand, |output| assert!(count(output, "fn") > 0));
}

/// Without the feature, no other error about `c` is reported.
#[cfg(not(feature = "c"))]
#[test]
fn c_without_its_feature_is_one_mistake() {
    let function: TokenStream = "fn close() -> Result<()> { Ok(()) }".parse().expect("these are tokens");
    let arguments = "c, prefix = \"acme\", fail = -1".parse().expect("these are tokens");
    let list = LIST.replace("default_handler", "c(returns = code), default_handler").parse().expect("these are tokens");
    for output in [crate::api::expand(arguments, function), crate::codes::expand(list)] {
        let output = output.to_string();
        assert_eq!(output.matches("compile_error").count(), 1, "{output}");
        assert!(output.contains("`c` needs the feature `c` of virerr"), "{output}");
    }
}

#[test]
fn an_error_type_of_any_tokens_is_implemented_or_refused() {
    each_mutation(TO_ERROR, crate::to_error::expand, |output| assert!(!output.is_empty()));
}

#[test]
fn a_struct_of_any_tokens_is_connected_or_refused() {
    each_mutation(CONNECTED, crate::connected::expand, |output| assert!(!output.is_empty()));
}

#[test]
fn a_name_of_any_tokens_is_refused() {
    let tokens: TokenStream = "[error () () () (given) () () ()] object = name, \"no {name}\"".parse().expect("tokens");
    let others = others(&tokens);
    for seed in 1..=1000u64 {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let changed = mutated(mutated(tokens.clone(), &others, &mut random), &others, &mut random);
        let _blame = Blame(&changed);
        assert!(crate::refuse_name::expand(changed.clone()).to_string().contains("compile_error"));
    }
}
