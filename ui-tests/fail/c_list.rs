// What `c(…)` of a list does not take.

mod value {
    virerr::define_codes! {
        #[library(name = "acme", c(returns = value))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod others {
    virerr::define_codes! {
        #[library(name = "acme", c(prefix = "acme", error = err_out, name = "x", fail = -1))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod misspelt {
    virerr::define_codes! {
        #[library(name = "acme", c(retruns = code))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod alone {
    virerr::define_codes! {
        #[library(name = "acme", c)]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod empty {
    virerr::define_codes! {
        #[library(name = "acme", c())]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod equals {
    virerr::define_codes! {
        #[library(name = "acme", c = code)]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod without_a_value {
    virerr::define_codes! {
        #[library(name = "acme", c(returns))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod twice {
    virerr::define_codes! {
        #[library(name = "acme", c(returns = code, returns = bool))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod set_twice {
    virerr::define_codes! {
        #[library(name = "acme", c(returns = code), c(returns = bool))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod without_success {
    virerr::define_codes! {
        #[library(name = "acme", c(returns = code))]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            no success;
        }
    }
}

fn main() {}
