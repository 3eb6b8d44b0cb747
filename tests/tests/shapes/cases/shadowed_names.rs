// edition: 2018,2021,2024
// expect: ok
//! Names of the standard library may have other meanings around the function.

use ground::{Link, Result};
mod core {} mod std {} mod virerr_ {} #[allow(dead_code)] struct Some; #[allow(dead_code)] struct Ok_; #[allow(dead_code)] fn Ok() {} #[allow(non_camel_case_types, dead_code)] struct u8_;
macro_rules! compile_error { () => {} } macro_rules! loop_ { () => {} }
type Box = ::std::boxed::Box<u8>;

API
pub fn a(x: Box, l: &Link) -> Result<Box> { compile_error!(); loop_!(); l.kept(); Result::Ok(x) }

API
pub async fn b(x: Box, l: Link) -> Result<Box> { l.kept(); Result::Ok(x) }

API
pub fn c(x: Box, l: Link) -> ::std::pin::Pin<::std::boxed::Box<dyn ::std::future::Future<Output = Result<Box>>>> { l.kept(); ::std::boxed::Box::pin(async move { Result::Ok(x) }) }
