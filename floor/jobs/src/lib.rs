#![doc = include_str!("../README.md")]

pub mod event;
mod failure;
pub mod job;
pub mod listener;
pub mod queue;
pub mod registry;
pub mod stuck;
pub mod worker;

pub use event::{Event, record};
pub use job::{Job, JobContext, JobError};
pub use listener::Listener;
pub use queue::{enqueue, enqueue_once, enqueue_tonight};
pub use registry::Jobs;
pub use worker::Worker;

/// Tables of the queue and the outbox.
pub const MIGRATIONS: &[store::Migration] = &[
    store::Migration {
        room: "jobs",
        name: "0001_jobs",
        sql: include_str!("../migrations/0001_jobs.sql"),
    },
    store::Migration {
        room: "jobs",
        name: "0002_listener_failures",
        sql: include_str!("../migrations/0002_listener_failures.sql"),
    },
];
