//! Where the bytes of a table come from.

use std::{
    fs::File,
    io::{self, Cursor, Read},
    path::PathBuf,
};

/// Bytes that can be read from their beginning more than once.
///
/// A table is read in several passes, each in constant memory: what decides how a column is read
/// may stand in its last row. What arrives over a network is put into a file first.
pub trait Source {
    /// The bytes from their beginning.
    ///
    /// # Errors
    /// When they cannot be read.
    fn open(&self) -> io::Result<Box<dyn Read + '_>>;

    /// The name of the sheet and of those beside it, where the bytes are UTF-8 made of a workbook
    /// with `;` between cells; lines are then counted as its rows.
    fn sheet(&self) -> Option<(&str, &[String])> {
        None
    }
}

impl Source for PathBuf {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self)?))
    }
}

impl Source for [u8] {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(Cursor::new(self)))
    }
}

impl Source for Vec<u8> {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        self.as_slice().open()
    }
}

impl<const N: usize> Source for [u8; N] {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        self.as_slice().open()
    }
}
