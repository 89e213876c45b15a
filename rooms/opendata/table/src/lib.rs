#![doc = include_str!("../README.md")]

mod body;
mod cell;
mod column;
mod decide;
mod error;
mod evidence;
mod geo;
mod heading;
mod kind;
mod layout;
mod read;
mod reading;
mod schema;
mod source;
mod survey;
mod workbook;
mod write;

pub use cell::figure::Notation;
pub use column::{Column, Example, Misfit};
pub use error::{Error, Finding, SchemaError};
pub use kind::{Kind, Role};
pub use layout::Aside;
pub use read::{Encoding, Recognised};
pub use reading::{Order, Reading, Value};
pub use schema::{ColumnSchema, FileSchema, Schema};
pub use source::Source;
pub use survey::{FileReport, Survey};
pub use workbook::{Workbook, WorkbookError};
pub use write::{Form, write};
