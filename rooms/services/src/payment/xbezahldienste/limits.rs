//! The limits of the specification, exactly: a request that breaks one is not sent, and the test
//! service refuses it like a real one.

use super::message::{Address, PaymentItem, PaymentRequest, Requestor};

/// A limit that is broken: which member, and what it has to be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{member} {rule}")]
pub struct Breach {
    /// The member, `items.0.taxRate`.
    pub member: String,
    /// What it has to be.
    pub rule: &'static str,
    /// Whether the parts do not make the sum (`CALCULATION_ERROR`).
    pub sum: bool,
}

/// Most euros of an amount.
const MOST: f64 = 999_999.0;

/// Whether a text is an id (`^[\w-]+$`) of at most `most` characters.
#[must_use]
pub fn is_id(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.chars().all(is_word_or_hyphen)
}

fn is_word_or_hyphen(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

struct Look(Vec<Breach>);

impl Look {
    fn demand(&mut self, holds: bool, member: impl Into<String>, rule: &'static str) {
        if !holds {
            self.0.push(Breach { member: member.into(), rule, sum: false });
        }
    }

    fn id(&mut self, text: &str, member: impl Into<String>) {
        self.demand(is_id(text, 36), member, "must be 1 to 36 letters, digits, _ or -");
    }

    fn length(&mut self, text: &str, most: usize, member: impl Into<String>) {
        let length = text.chars().count();
        self.demand((1..=most).contains(&length), member, "is empty or too long");
    }
}

/// Every limit a request breaks.
#[must_use]
pub fn breaches(request: &PaymentRequest) -> Vec<Breach> {
    let mut look = Look(Vec::new());
    look.id(&request.request_id, "requestId");
    let moment = request.request_timestamp.parse::<jiff::Timestamp>();
    look.demand(moment.is_ok(), "requestTimestamp", "must be a moment with a time zone");
    look.demand(request.currency == "EUR", "currency", "must be EUR");
    let gross = request.gross_amount;
    look.demand(gross > 0.0 && gross <= MOST, "grossAmount", "must be more than 0, at most 999999");
    if let Some(purpose) = &request.purpose {
        let shaped = purpose.chars().all(|c| is_word_or_hyphen(c) || c.is_ascii_whitespace());
        look.length(purpose, 27, "purpose");
        look.demand(shaped, "purpose", "must be letters, digits, blanks, _ or -");
    }
    if let Some(description) = &request.description {
        look.length(description, 250, "description");
    }
    look.length(&request.redirect_url, 2_082, "redirectUrl");
    let absolute = ["https://", "http://"].iter().any(|s| request.redirect_url.starts_with(s));
    look.demand(absolute, "redirectUrl", "must be an address");
    look.demand((1..=99).contains(&request.items.len()), "items", "must be 1 to 99");
    for (nr, item) in request.items.iter().enumerate() {
        look_at_item(&mut look, nr, item);
    }
    if let Some(requestor) = &request.requestor {
        look_at_requestor(&mut look, requestor);
    }
    let sum: i64 =
        request.items.iter().map(|i| cents(i.total_net_amount) + cents(i.total_tax_amount)).sum();
    if sum != cents(gross) {
        let rule = "must be the sum of the items";
        look.0.push(Breach { member: "grossAmount".to_owned(), rule, sum: true });
    }
    look.0
}

fn look_at_item(look: &mut Look, nr: usize, item: &PaymentItem) {
    let member = |name: &str| format!("items.{nr}.{name}");
    look.id(&item.id, member("id"));
    look.id(&item.reference, member("reference"));
    if let Some(description) = &item.description {
        look.length(description, 250, member("description"));
    }
    let rate = (0.0..=100.0).contains(&item.tax_rate);
    look.demand(rate, member("taxRate"), "must be 0 to 100");
    let quantity = (1..=999_999).contains(&item.quantity);
    look.demand(quantity, member("quantity"), "must be 1 to 999999");
    for (amount, name) in
        [(item.total_net_amount, "totalNetAmount"), (item.single_net_amount, "singleNetAmount")]
    {
        let right = amount > 0.0 && amount <= MOST;
        look.demand(right, member(name), "must be more than 0, at most 999999");
    }
    for (amount, name) in
        [(item.total_tax_amount, "totalTaxAmount"), (item.single_tax_amount, "singleTaxAmount")]
    {
        look.demand((0.0..=MOST).contains(&amount), member(name), "must be 0 to 999999");
    }
    look.demand(item.booking_data.len() <= 99, member("bookingData"), "must be at most 99");
    for (key, value) in &item.booking_data {
        let shaped = value.chars().all(is_booking);
        look.length(value, 250, member(&format!("bookingData.{key}")));
        look.demand(shaped, member(&format!("bookingData.{key}")), "has a character too many");
    }
}

fn look_at_requestor(look: &mut Look, requestor: &Requestor) {
    let (name, address) = match requestor {
        Requestor::Individual { name, first_name, gender, address } => {
            look.length(first_name, 250, "requestor.firstName");
            let shaped = first_name.chars().all(is_booking);
            look.demand(shaped, "requestor.firstName", "has a character too many");
            let known = gender.as_deref().is_none_or(|g| ["M", "F", "D"].contains(&g));
            look.demand(known, "requestor.gender", "must be M, F or D");
            (name, address)
        }
        Requestor::Organization { name, address } => (name, address),
    };
    look.length(name, 250, "requestor.name");
    look_at_address(look, address);
}

fn look_at_address(look: &mut Look, address: &Address) {
    let kind = address.address_type == "POSTAL_ADDRESS";
    look.demand(kind, "requestor.address.addressType", "must be POSTAL_ADDRESS");
    look.length(&address.address_line1, 250, "requestor.address.addressLine1");
    look.length(&address.city, 250, "requestor.address.city");
    look.length(&address.postal_code, 16, "requestor.address.postalCode");
    for (text, name) in [
        (&address.address_line2, "addressLine2"),
        (&address.address_line3, "addressLine3"),
        (&address.country_subdivision, "countrySubdivision"),
    ] {
        if let Some(text) = text {
            look.length(text, 250, format!("requestor.address.{name}"));
        }
    }
    let code = &address.country_code;
    let shaped = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    look.demand(shaped, "requestor.address.countryCode", "must be two capitals");
}

/// `[\w\s\-,\.\u00C0-\u017F]`.
fn is_booking(c: char) -> bool {
    is_word_or_hyphen(c)
        || c.is_ascii_whitespace()
        || [',', '.'].contains(&c)
        || ('\u{c0}'..='\u{17f}').contains(&c)
}

/// Whole cents of an amount within the limits.
fn cents(euros: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "other limits hold it small")]
    let cents = (euros.clamp(-MOST * 100.0, MOST * 100.0) * 100.0).round() as i64;
    cents
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{super::message::euros, *};

    fn request(cents: &[i64]) -> PaymentRequest {
        PaymentRequest {
            request_id: "019ab1d2-7a53-7000-8000-000000000000".to_owned(),
            request_timestamp: "2026-11-23T12:00:00Z".to_owned(),
            currency: "EUR".to_owned(),
            gross_amount: euros(cents.iter().sum()),
            purpose: Some("RF18539007547034".to_owned()),
            description: Some("Bewohnerparkausweis für ein Jahr".to_owned()),
            redirect_url: "https://konstanz.example/services/pay/x/back".to_owned(),
            items: cents
                .iter()
                .map(|cents| PaymentItem {
                    id: "1".to_owned(),
                    reference: "ausweis".to_owned(),
                    description: None,
                    tax_rate: 0.0,
                    quantity: 1,
                    total_net_amount: euros(*cents),
                    total_tax_amount: 0.0,
                    single_net_amount: euros(*cents),
                    single_tax_amount: 0.0,
                    booking_data: BTreeMap::new(),
                })
                .collect(),
            requestor: None,
        }
    }

    fn broken(change: impl Fn(&mut PaymentRequest)) -> Vec<String> {
        let mut request = request(&[15_000]);
        change(&mut request);
        breaches(&request).into_iter().map(|b| b.member).collect()
    }

    #[test]
    fn each_limit_of_the_standard_is_held() {
        assert_eq!(breaches(&request(&[15_000, 1])), []);
        assert_eq!(broken(|r| r.request_id = "x".repeat(37)), ["requestId"]);
        assert_eq!(broken(|r| r.request_id = "ä".to_owned()), ["requestId"]);
        assert_eq!(
            broken(|r| r.request_timestamp = "2026-11-23T12:00:00".to_owned()),
            ["requestTimestamp"]
        );
        assert_eq!(broken(|r| r.currency = "CHF".to_owned()), ["currency"]);
        assert_eq!(broken(|r| r.purpose = Some("x".repeat(28))), ["purpose"]);
        assert_eq!(broken(|r| r.purpose = Some("Gebühr".to_owned())), ["purpose"]);
        assert_eq!(broken(|r| r.description = Some(String::new())), ["description"]);
        assert_eq!(broken(|r| r.redirect_url = "/back".to_owned()), ["redirectUrl"]);
        assert_eq!(broken(|r| r.items[0].quantity = 0), ["items.0.quantity"]);
        assert_eq!(broken(|r| r.items[0].tax_rate = 100.5), ["items.0.taxRate"]);
        assert_eq!(broken(|r| r.items[0].single_net_amount = 0.0), ["items.0.singleNetAmount"]);
        let sum = breaches(&PaymentRequest { gross_amount: 149.99, ..request(&[15_000]) });
        assert!(sum.len() == 1 && sum[0].sum, "{sum:?}");
        assert!(broken(|r| r.items.clear()).contains(&"items".to_owned()));
        assert!(broken(|r| r.gross_amount = 1_000_000.0).contains(&"grossAmount".to_owned()));
        assert!(
            !broken(|r| {
                r.items[0].booking_data.insert("haushaltsstelle".to_owned(), "1.1100/2".to_owned());
            })
            .is_empty()
        );
    }

    #[test]
    fn members_the_standard_does_not_have_are_refused() {
        let mut json = serde_json::to_value(request(&[15_000])).unwrap();
        json["payer"] = "x".into();
        assert!(serde_json::from_value::<PaymentRequest>(json).is_err());
    }

    proptest! {
        #[test]
        fn any_cents_make_the_sum(cents in prop::collection::vec(1i64..1_000_000, 1..20)) {
            prop_assert_eq!(breaches(&request(&cents)), []);
        }
    }
}
