//! Rows of paying: what is due, who paid how, what somebody has to look at, what goes back.

mod attempt;
mod booking;
mod demo;
mod due;
mod refund;
mod service;
mod task;

pub use attempt::{
    Payment, find_open_online, find_payment, insert_payment, list_payments, mark_cancelled,
    mark_failed, mark_looked, mark_paid, mark_returned, mark_started,
};
pub use booking::{find_paid_by_transfer, has_booking, insert_booking};
pub use demo::{
    DemoPayment, find_demo_payment, find_demo_request, insert_demo_payment, list_demo_payments,
    list_switches, put_switch, turn_demo_payment,
};
pub use due::{
    Due, Line, PaidDue, find_due, find_due_by_token, find_due_of, find_dues_by_reference,
    insert_due, list_dues, list_paid_between, mark_due_open, mark_due_paid, mark_due_withdrawn,
};
pub use refund::{
    OpenRefund, find_open_refund, find_refund, insert_refund, list_open_refunds,
    mark_refund_paid_out, sum_refunds,
};
pub use service::{ServiceStatus, find_service_status, put_service_status};
pub use task::{OpenTask, Stray, close_task, find_task, insert_task, list_open_tasks, list_strays};
