//! What somebody paid for their applications, for their export. The addresses that open pages, and
//! which clerk booked it, are left out.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

use super::account_case::exported;

exported! {
    /// What was asked for, as long as it can be told whose it is.
    ExportedDue / export_dues =
        "SELECT d.application, d.reference, d.authority, d.occasion, d.cents, d.lines, d.asked_at,
                d.withdrawn_at, d.paid_at FROM payment_due d
         JOIN application a ON a.id = d.application
         WHERE a.person = $1 ORDER BY d.asked_at, d.id" {
        application: Option<uuid::Uuid>, reference: String, authority: String, occasion: String,
        cents: i64, lines: String, asked_at: Ts, withdrawn_at: Option<Ts>, paid_at: Option<Ts>,
    }
    /// How it was paid, or tried to.
    ExportedPayment / export_payments =
        "SELECT d.reference, p.way, p.cents, p.created_at, p.books_id, p.remote_id, p.paid_at,
                p.failed_at, p.cancelled_at, p.returned_at, p.trouble FROM payment p
         JOIN payment_due d ON d.id = p.due JOIN application a ON a.id = d.application
         WHERE a.person = $1 ORDER BY p.created_at, p.id" {
        reference: String, way: String, cents: i64, created_at: Ts, books_id: Option<String>,
        remote_id: Option<String>, paid_at: Option<Ts>, failed_at: Option<Ts>,
        cancelled_at: Option<Ts>, returned_at: Option<Ts>, trouble: Option<String>,
    }
    /// What went back.
    ExportedRefund / export_refunds =
        "SELECT d.reference, r.cents, r.reason, r.note, r.ordered_at, r.paid_out_at
         FROM payment_refund r JOIN payment p ON p.id = r.payment
         JOIN payment_due d ON d.id = p.due JOIN application a ON a.id = d.application
         WHERE a.person = $1 ORDER BY r.ordered_at, r.id" {
        reference: String, cents: i64, reason: String, note: String, ordered_at: Ts,
        paid_out_at: Option<Ts>,
    }
}
