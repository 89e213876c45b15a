//! The payment service of demonstrations and tests. It speaks the whole of XBezahldienste, has a
//! pay page of its own, and does on demand what real ones do on bad days: answer late or not at
//! all, fail, be down. It is a machine elsewhere: nothing of the rest looks into its rows.

mod api;
mod control;
mod page;

use axum::{
    Router,
    routing::{get, post},
};
use kernel::Ts;
use store::Tx;
use web::{Answer, App, Here, Mode, Problem};

use crate::store::payment::{DemoPayment, list_switches};

/// Its addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/demo/payments", get(control::show_control).post(control::change_switches))
        .route("/demo/payments/page/{id}", get(page::show_page).post(page::press))
        .route(
            "/demo/payments/api/paymenttransaction/{originator}/{endpoint}",
            post(api::create_payment),
        )
        .route(
            "/demo/payments/api/paymenttransaction/{originator}/{endpoint}/{id}",
            get(api::find_payment),
        )
        .route("/demo/payments/api/payment-methods/{originator}/{endpoint}", get(api::list_methods))
        .route("/demo/payments/api/maintenance/{originator}/{endpoint}", get(api::list_maintenance))
        .route("/demo/payments/api/status", get(api::show_status))
        .route("/demo/payments/api/status/{originator}/{endpoint}", get(api::show_status_of))
}

/// Production does not know these addresses.
fn only_in_demo(here: &Here) -> Answer<()> {
    match here.app.settings.mode {
        Mode::Demo => Ok(()),
        Mode::Production => Err(Problem::not_found()),
    }
}

/// What the service does besides its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// It answers nothing but 503.
    Down,
    /// It creates a payment, and its answer gets lost.
    LoseAnswer,
    /// It tells about a payment only after its answer got lost.
    LoseState,
    /// Credit cards do not work.
    CardDown,
    /// Nothing works from tomorrow on for an hour.
    Maintenance,
}

impl Switch {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Down, Self::LoseAnswer, Self::LoseState, Self::CardDown, Self::Maintenance];

    /// Its name in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::LoseAnswer => "lose_answer",
            Self::LoseState => "lose_state",
            Self::CardDown => "card_down",
            Self::Maintenance => "maintenance",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Down => "services-demo-switch-down",
            Self::LoseAnswer => "services-demo-switch-lose-answer",
            Self::LoseState => "services-demo-switch-lose-state",
            Self::CardDown => "services-demo-switch-card-down",
            Self::Maintenance => "services-demo-switch-maintenance",
        }
    }
}

/// What is switched on.
async fn switched(tx: &mut Tx) -> store::Result<Vec<Switch>> {
    let rows = list_switches(tx).await?;
    let on = |switch: &Switch| rows.iter().any(|(n, v)| n == switch.as_str() && !v.is_empty());
    Ok(Switch::ALL.into_iter().filter(on).collect())
}

/// The state at a moment: what was to turn by then has turned.
fn status(payment: &DemoPayment, now: Ts) -> &str {
    match (&payment.turns_to, payment.turns_at) {
        (Some(to), Some(at)) if at <= now => to,
        _ => &payment.status,
    }
}
