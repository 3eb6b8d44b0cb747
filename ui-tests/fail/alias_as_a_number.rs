//! The name of a row in the place of the number, as Vulkan has it, with a message and without; and a name that is nobody's.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        OutOfPoolMemory = 5 => "out of pool memory",
        OutOfPoolMemoryKhr = OutOfPoolMemory,
        OutOfPoolMemoryExt = OutOfPoolMemoryKhr => "out of pool memory",
        OutOfPoolMemoryAmd = OutOfPoolMemory;
        NotFound = BASE => "not found",
        Itself = Itself => "itself",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
