//! Reports from another system's CSV file.
//!
//! A [`Mapping`] says what the columns of an export mean; a [`Reader`] turns the file into rows,
//! each checked, a wrong one with its line, its column and what to do about it. Nothing in the
//! reading needs a database, and nothing of it holds more than a row. [`run()`] brings the rows into a
//! municipality: idempotent by source and id, in transactions of 500, resumable.

mod batch;
mod encoding;
mod error;
mod event;
mod field;
mod heading;
mod layout;
mod lines;
mod mapping;
mod moment;
mod number;
mod outcome;
mod place;
mod reader;
mod row;
mod rows;
mod run;

pub use encoding::{Encoding, EncodingChoice};
pub use error::{OpenError, RowError};
pub use event::ReportImported;
pub use field::Field;
pub use mapping::{KnownKeys, Mapping};
pub use number::Decimal;
pub use outcome::{Agreement, Outcome};
pub use reader::Reader;
pub use row::{ImportRow, Named, Place};
pub use run::{ImportError, Options, Progress, run};
