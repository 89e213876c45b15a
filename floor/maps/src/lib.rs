#![doc = include_str!("../README.md")]

pub mod areas;
pub mod clusters;
pub mod live;
pub mod mercator;
pub mod mvt;
pub mod points;
pub mod style;
pub mod tile;

pub use areas::{Area, AreaError, AreaShape, Areas, Frame};
pub use clusters::Mark;
pub use live::LivePoints;
pub use mercator::{Bounds, Spot};
pub use points::{Change, Hit, PointIndex, PointRow};
pub use tile::TileId;
