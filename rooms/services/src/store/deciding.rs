//! What clerks do with cases, and what comes of it.

pub mod case;
pub mod charge;
pub mod decision;
pub mod inbox;
pub mod letter;
pub mod permit;
pub mod record;
pub mod word;
