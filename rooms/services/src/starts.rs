//! Services that start by themselves. A register signs that something happened (a birth, a move, a
//! business); the town proposes to the person concerned what they could apply for now, and offers
//! what the register told for the first page. Nothing is sent without the person, and nobody sees
//! what was told before they said when they were born.

pub mod event;
pub mod happening;
pub mod jobs;
pub mod message;
pub mod proposal;
pub mod receive;
pub mod source;
pub mod token;
