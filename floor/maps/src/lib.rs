#![doc = include_str!("../README.md")]

pub mod areas;
pub mod clusters;
pub mod content;
pub mod live;
pub mod lookups;
pub mod mercator;
pub mod mvt;
pub mod places;
pub mod points;
pub mod routes;
pub mod style;
pub mod tile;
pub mod town;
mod water;

pub use areas::{Area, AreaError, AreaShape, Areas, Frame};
pub use clusters::Mark;
pub use live::LivePoints;
pub use mercator::{Bounds, Spot};
pub use points::{Change, Hit, PointIndex, PointRow};
pub use routes::routes;
pub use tile::TileId;
pub use town::TownMap;
