//! An argument that is to last for ever, as its type says under a name that does not show it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        Internal = 1 => "internal error",
    }
}

pub type Text = &'static str;

#[virerr::vir_api(c, prefix = "acme")]
pub fn keep(text: Text) -> Result<(), virerr::Error<Acme>> {
    println!("{text}");
    Ok(())
}

fn main() {}
