//! Two more libraries, which export only some functions, with other names.

/// A library in which 7 means success and 0 is a code. A connection that has not failed has an empty record.
mod other {
    use virerr::c::{Handle, Object, Out};
    use virerr::{ConnectionErrors, vir_api};

    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;

        pub(crate) enum ErrorCode {
            success Ok = 7 => "all is well";
            Zero = 0 => "zero",
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
    virerr::domain!();

    virerr::export_c_api!(
        Other,
        prefix = "other",
        case = snake,
        never_failed = zeroed,
        without(HandleCount, Version),
        rename(GetLastErrorCode = "other_code", SetErrorFuncFull = "OTHER_setErrorFunc_Full"),
    );

    #[derive(Default, virerr::Connected)]
    pub(crate) struct Conn {
        #[connected]
        errors: ConnectionErrors<Other>,
    }

    impl Object for Conn {
        type Library = Other;
        const INVALID: ErrorCode = ErrorCode::InternalError;
    }

    type Result<T> = std::result::Result<T, virerr::Error<Other>>;

    #[vir_api(c, prefix = "other_")]
    fn open(conn: Out<'_, Handle<Conn>>) -> Result<()> {
        conn.set(Handle::new(Conn::default()));
        Ok(())
    }

    #[vir_api(c, prefix = "other_")]
    fn close(conn: Handle<Conn>) -> Result<()> {
        conn.close();
        Ok(())
    }

    #[vir_api(c, prefix = "other_")]
    fn fail(code: i32) -> Result<()> {
        match ErrorCode::from_number(code) {
            Some(code) => virerr::bail!(code),
            None => Ok(()),
        }
    }

    #[vir_api(c, prefix = "other_")]
    fn conn_fail(conn: &Conn, code: i32) -> Result<()> {
        let _ = conn;
        fail(code)
    }
}

/// A library in which no number means success.
mod none {
    use virerr::vir_api;

    virerr::define_codes! {
        #[library(name = "none")]
        pub(crate) struct None;

        pub(crate) enum ErrorCode {
            no success;
            Zero = 0 => "zero",
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
    virerr::domain!();

    virerr::export_c_api!(None, prefix = "none_", case = snake, without(GetLastErrorCode));

    #[vir_api(c, prefix = "none_")]
    fn fail(code: i32) -> Result<(), virerr::Error<None>> {
        match ErrorCode::from_number(code) {
            Some(code) => virerr::bail!(code),
            Option::None => Ok(()),
        }
    }
}
