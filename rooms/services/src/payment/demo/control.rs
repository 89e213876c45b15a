//! `/demo/payments`: what the demonstration's payment service knows, and what goes wrong there.

use askama::Template;
use axum::response::Response;
use web::{Answer, Guarded, Here, Page, see_other};

use super::{Switch, only_in_demo, status, switched};
use crate::store::payment::{DemoPayment, list_demo_payments, put_switch};

web::fields! {
    /// What is to go wrong.
    pub SwitchField { On = "on" }
}

/// Payments on the page.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "payment/demo_control.html")]
struct Control {
    here: Here,
    payments: Vec<DemoPayment>,
    on: Vec<Switch>,
}

/// The page.
pub async fn show_control(here: Here) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let (payments, on) = (list_demo_payments(&mut tx, SHOWN).await?, switched(&mut tx).await?);
    drop(tx);
    let page = Control { here: here.clone(), payments, on };
    Ok(Page::new(here.t("services-demo-control-title"), page).hidden().located())
}

/// Switches on what is ticked and off what is not.
pub async fn change_switches(here: Here, Guarded(form): Guarded<SwitchField>) -> Answer<Response> {
    only_in_demo(&here)?;
    let ticked: Vec<String> = form.all(SwitchField::On).map(str::to_owned).collect();
    here.town
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                for switch in Switch::ALL {
                    let on = ticked.iter().any(|name| name == switch.as_str());
                    put_switch(tx, switch.as_str(), if on { "on" } else { "" }).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(see_other("/demo/payments"))
}

impl Control {
    fn switches(&self) -> [Switch; 5] {
        Switch::ALL
    }

    fn is_on(&self, switch: &Switch) -> bool {
        self.on.contains(switch)
    }

    fn status<'p>(&self, payment: &'p DemoPayment) -> &'p str {
        status(payment, self.here.now)
    }
}
