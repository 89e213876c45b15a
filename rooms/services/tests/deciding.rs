//! From an application to what comes of it, over HTTP as clerks and applicants go.

#[path = "deciding/town.rs"]
mod town;

#[path = "deciding/asking.rs"]
mod asking;
#[path = "deciding/desk.rs"]
mod desk;
#[path = "deciding/every_service.rs"]
mod every_service;
#[path = "deciding/eyes.rs"]
mod eyes;
#[path = "deciding/permits.rs"]
mod permits;
#[path = "deciding/silence.rs"]
mod silence;
