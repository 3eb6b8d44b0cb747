// Nothing at all.

virerr::define_codes! {}

fn main() {}
