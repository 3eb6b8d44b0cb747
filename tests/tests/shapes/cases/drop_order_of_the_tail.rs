// edition: 2018,2021
// expect: ok
//! The lints of the next edition do not fire on the expansion.

#![warn(rust_2024_compatibility)]

use ground::{Link, Result, pause};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

pub struct Parcel(Vec<u8>);

impl Parcel {
    API
    pub fn open(self) -> Result<Vec<u8>> {
        Ok(self.0)
    }

    API
    pub async fn unpack(self) -> Result<Vec<u8>> {
        Ok(self.0)
    }

    API
    pub async fn mix(self, with: Vec<u8>) -> Result<Vec<u8>> {
        pause().await;
        drop(self.0);
        Ok(with)
    }

    API
    pub async fn add(&self, more: Vec<u8>, link: Link) -> Result<Vec<u8>> {
        drop(link);
        Ok(more)
    }

    API
    pub async fn shared(self: Arc<Self>) -> Result<()> {
        pause().await;
        Err("lost".into())
    }
}

API
pub fn owned(list: Vec<u8>) -> Result<Vec<u8>> {
    Ok(list)
}

API
pub async fn awaited(list: Vec<u8>) -> Result<Vec<u8>> {
    Ok(list)
}

API
pub fn later(list: Vec<u8>) -> impl Future<Output = Result<Vec<u8>>> {
    async move { Ok(list) }
}

API
pub fn boxed(link: Link) -> Pin<Box<dyn Future<Output = Result<Link>> + Send>> {
    Box::pin(async move { Ok(link) })
}
