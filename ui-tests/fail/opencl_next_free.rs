//! The next free number of a list that goes down is one further down, where nobody has it; otherwise it is above the row before.

mod down {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            success Ok = 0 => "ok";
            #[role(internal)]
            InternalError = -1 => "internal error",
            #[symbol = "CL_OUT_OF_HOST_MEMORY"]
            OutOfHostMemory = -6 => "out of host memory",
            #[symbol = "CL_MEM_COPY_OVERLAP"]
            MemCopyOverlap = -6 => "mem copy overlap",
            ImageFormatMismatch = -6 => "image format mismatch",
            reserved -9..=-8;
        }

        pub enum ErrorDomain {
            None = 0 => "",
        }
    }
}

mod up {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = -1 => "internal error",
            NotFound = 100 => "not found",
            Gone = 100 => "gone",
            TooLarge = 200 => "too large",
            TooSmall = 100 => "too small",
        }

        pub enum ErrorDomain {
            None = 0 => "",
        }
    }
}

fn main() {}
