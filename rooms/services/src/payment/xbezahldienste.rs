//! XBezahldienste 1.2.0, the German standard between online services and payment services: its
//! messages, their limits, and the client. There is no callback in it, so the state of a payment
//! is asked for until it is final.

mod client;
mod limits;
mod message;

pub use client::{Client, Trouble};
pub use limits::{Breach, breaches, is_id};
pub use message::{
    Address, FunctionalCode, Maintenance, MaintenanceWindow, Method, Methods, MethodsDown,
    PaymentInformation, PaymentItem, PaymentRequest, PaymentTransaction, Requestor, Status,
    SystemResponse, euros,
};

/// The version this program speaks.
pub const VERSION: &str = "1.2.0";
/// Header of the version.
pub const VERSION_HEADER: &str = "x-xbezahldienste-version";
