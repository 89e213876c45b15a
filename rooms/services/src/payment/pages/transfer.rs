//! `/services/pay/{token}/transfer`: the GiroCode, and the same as words to copy.

use askama::Template;
use axum::{extract::Path, response::Response};
use kernel::{Lang, iban, municipality::Account};
use web::{Answer, Here, Page, Problem, see_other};

use super::{find, sealed};
use crate::{
    pages::shown::money,
    payment::{
        Reference,
        amount::decimal,
        giro_code::{Square, Transfer},
    },
    published::Catalogue,
    store::payment::Due,
};

#[derive(Template)]
#[template(path = "payment/transfer.html")]
struct ShowTransfer {
    here: Here,
    due: Due,
    account: Account,
    reference: Reference,
    code: Option<Square>,
}

/// The page.
pub async fn show_transfer(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let due = find(&here, &token).await?;
    let own = format!("/services/pay/{token}");
    let account = here.town.config.payment.as_ref().map(|p| p.account(&due.authority).clone());
    let over = due.paid_by.is_some() || due.withdrawn_at.is_some();
    let account = account.filter(|account| !over && !account.iban.is_empty());
    let Some(account) = account else { return Ok(see_other(&own)) };
    let reference: Reference = due.reference.parse().map_err(|error| {
        tracing::error!(%error, reference = due.reference, "a stored reference is wrong");
        Problem::internal()
    })?;
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.find(&due.service);
    let transfer = Transfer {
        creditor: &account.creditor,
        iban: &account.iban,
        bic: account.bic.as_deref(),
        cents: due.cents,
        reference: &reference,
        information: service.map_or("", |service| service.definition.name.get(here.lang)),
    };
    let code = transfer.square().inspect_err(|error| {
        tracing::error!(%error, municipality = %here.town.key, "no GiroCode");
    });
    let code = code.ok().map(|code| code.label(here.t("services-pay-code-label")));
    let title = here.t("services-pay-transfer-title");
    let crumb = here.t("services-pay-title");
    let page = ShowTransfer { here: here.clone(), due, account, reference, code };
    Ok(sealed(Page::new(title, page).crumb(crumb, own).section("/services")))
}

impl ShowTransfer {
    /// What is copied into the form of a bank: name of the field, label, value.
    fn fields(&self) -> Vec<(&'static str, String, String)> {
        let here = &self.here;
        let amount = decimal(self.due.cents);
        let amount = if here.lang == Lang::En { amount } else { amount.replace('.', ",") };
        let mut fields = vec![
            ("creditor", here.t("services-pay-creditor"), self.account.creditor.clone()),
            ("iban", here.t("services-pay-iban"), iban::grouped(&self.account.iban)),
        ];
        if let Some(bic) = &self.account.bic {
            fields.push(("bic", here.t("services-pay-bic"), bic.clone()));
        }
        fields.push(("amount", here.t("services-pay-amount"), amount));
        fields.push(("purpose", here.t("services-pay-purpose"), self.reference.grouped()));
        fields
    }

    fn money(&self) -> String {
        money(&self.here, self.due.cents)
    }
}
