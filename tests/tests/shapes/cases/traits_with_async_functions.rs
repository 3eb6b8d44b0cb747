// edition: 2018,2021,2024
// expect: ok
//! `async` functions of traits, and traits whose functions return futures.

#![warn(unused)]
#![allow(async_fn_in_trait)]

use ground::{Failure, Link, Result, block_on, fails, pause};
use std::future::Future;
use std::pin::Pin;

pub trait Store {
    type Item;
    async fn load(&self, n: u8) -> Result<Self::Item>;
    async fn save(&mut self, item: Self::Item, link: Link) -> Result<(), Failure> where Self::Item: Sized;
    API
    async fn check(&self, text: &str) -> Result<()> where Self: Sync {
        pause().await;
        if text.is_empty() { Err("empty".into()) } else { Ok(()) }
    }
    fn later(&self, n: u8) -> impl Future<Output = Result<u8>> + Send;
    fn boxed<'a>(&'a self, n: &'a u8) -> Pin<Box<dyn Future<Output = Result<u8>> + Send + 'a>>;
}

pub struct Disk(Link);

API(conn = self.0)
impl Store for Disk {
    type Item = String;

    async fn load(&self, n: u8) -> Result<Self::Item> {
        pause().await;
        if n == 0 { Err("zero".into()) } else { Ok(String::new()) }
    }

    async fn save(&mut self, item: Self::Item, link: Link) -> Result<(), Failure> {
        pause().await;
        drop((item, link));
        Err("full".into())
    }

    fn later(&self, n: u8) -> impl Future<Output = Result<u8>> + Send {
        async move { n.checked_sub(1).ok_or("zero".into()) }
    }

    fn boxed<'a>(&'a self, n: &'a u8) -> Pin<Box<dyn Future<Output = Result<u8>> + Send + 'a>> {
        Box::pin(async move { n.checked_sub(1).ok_or("zero".into()) })
    }
}

fn main() {
    let mut disk = Disk(Link::default());
    fails("load", || block_on(disk.load(0)));
    assert!(disk.0.kept());
    fails("save", || block_on(disk.save(String::new(), Link::default())));
    assert!(disk.0.kept());
    fails("check", || block_on(disk.check("")));
    assert!(!disk.0.kept());
    fails("later", || block_on(disk.later(0)));
    assert!(disk.0.kept());
    fails("boxed", || block_on(disk.boxed(&0)));
    assert!(disk.0.kept());
}
