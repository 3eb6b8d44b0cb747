// Functions of a block return types that are not imported.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default)]
struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
}

impl virerr::Connected for Connection {
    type Library = Acme;

    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

#[virerr::vir_api]
impl Connection {
    pub fn check(&self) -> Snapshot {
        todo!()
    }

    pub async fn snap(&self) -> Snapshot {
        todo!()
    }

    pub fn part(&self) -> &Snapshot {
        todo!()
    }

    pub fn list(&self) -> Vec<Snapshot> {
        todo!()
    }

    pub fn later(&self) -> impl Future<Output = Snapshot> {
        async { todo!() }
    }

    #[vir_api]
    pub fn own(&self) -> Snapshot {
        todo!()
    }

    #[vir_api]
    pub async fn own_async(&self) -> Snapshot {
        todo!()
    }

    #[vir_api]
    pub fn own_later(&self) -> impl Future<Output = Snapshot> {
        async { todo!() }
    }

    pub fn either(&self) -> Result<Snapshot> {
        todo!()
    }

    pub async fn either_async(&self) -> Result<Snapshot> {
        todo!()
    }

    pub fn is_new(&self) -> Result<bool> {
        todo!()
    }
}

fn main() {}
