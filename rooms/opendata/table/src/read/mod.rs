//! From bytes to rows of cells, in constant memory.

mod encoding;
mod rows;
mod separator;
mod text;

pub(crate) use encoding::recognise;
pub use encoding::{Encoding, Recognised};
pub(crate) use rows::{LONGEST, Row, Rows, WIDEST};
pub(crate) use separator::{find as find_separator, most_frequent};
pub(crate) use text::Text;
