//! What one cell may be: a figure with its unit, a moment, a yes or no, nothing.

pub(crate) mod blank;
pub(crate) mod figure;
pub(crate) mod moment;
pub(crate) mod month;
pub(crate) mod nothing;
pub(crate) mod point;
pub(crate) mod unit;
pub(crate) mod yes_no;
