//! The room `reports`: defects and ideas, from the street to the department that mends them.

pub mod category;
pub mod import;
pub mod suggest;
