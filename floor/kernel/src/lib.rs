#![doc = include_str!("../README.md")]

pub mod actor;
pub mod calendar;
pub mod chance;
pub mod clock;
pub mod contribution;
pub mod iban;
pub mod id;
pub mod lang;
pub mod municipality;
pub mod place;
pub mod trust;

pub use actor::Actor;
pub use calendar::Calendar;
pub use chance::Chance;
pub use clock::{Clock, FixedClock, SystemClock, Ts};
pub use id::{FileId, PersonId, ReportId};
pub use lang::{Lang, LocalText};
pub use place::Point;
pub use trust::Trust;
