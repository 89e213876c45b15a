//! The messages, as the specification names their members. Amounts travel as decimal numbers;
//! within this program they are cents.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Cents as the decimal number of the standard. Exact for every amount it allows.
#[must_use]
pub fn euros(cents: i64) -> f64 {
    // At most 999 999 euros, far within the whole numbers of an f64.
    #[expect(clippy::cast_precision_loss, reason = "99 999 900 fits into 53 bits")]
    let cents = cents as f64;
    cents / 100.0
}

/// What is to be paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentRequest {
    /// Ours; the same id never makes a second payment.
    pub request_id: String,
    /// When, with a time zone.
    pub request_timestamp: String,
    /// `EUR`.
    pub currency: String,
    /// The sum in euros.
    pub gross_amount: f64,
    /// What stands on the payer's statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// What the pay page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where the payer comes back to, however it ended.
    pub redirect_url: String,
    /// What the sum is made of.
    pub items: Vec<PaymentItem>,
    /// Who pays; left out, because nobody needs to know it to take the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requestor: Option<Requestor>,
}

/// A part of the sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentItem {
    /// Its number.
    pub id: String,
    /// What it is.
    pub reference: String,
    /// What the pay page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Per cent.
    pub tax_rate: f64,
    /// How many.
    pub quantity: u32,
    /// Euros for all of them, without tax.
    pub total_net_amount: f64,
    /// Tax in euros for all of them.
    pub total_tax_amount: f64,
    /// Euros for one, without tax.
    pub single_net_amount: f64,
    /// Tax in euros for one.
    pub single_tax_amount: f64,
    /// What the books need.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub booking_data: BTreeMap<String, String>,
}

/// Who pays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "requestorType")]
pub enum Requestor {
    /// A person.
    #[serde(rename = "INDIVIDUAL", rename_all = "camelCase")]
    Individual {
        /// Family name.
        name: String,
        /// Given names.
        first_name: String,
        /// `M`, `F` or `D`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gender: Option<String>,
        /// Where.
        address: Address,
    },
    /// A business or a public body.
    #[serde(rename = "ORGANIZATION", rename_all = "camelCase")]
    Organization {
        /// Its name.
        name: String,
        /// Where.
        address: Address,
    },
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
    /// `POSTAL_ADDRESS`.
    pub address_type: String,
    /// Street and number.
    pub address_line1: String,
    /// More.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_line2: Option<String>,
    /// More.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_line3: Option<String>,
    /// Town.
    pub city: String,
    /// Postal code.
    pub postal_code: String,
    /// State or province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_subdivision: Option<String>,
    /// ISO 3166-1, two letters.
    pub country_code: String,
}

/// What the payment service answers. Members this program does not know are passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentTransaction {
    /// What it knows.
    pub payment_information: PaymentInformation,
    /// What it was asked; servers of older versions shape parts of it differently, so it is not
    /// looked into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_request: Option<serde_json::Value>,
}

/// What the payment service knows about a payment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentInformation {
    /// Where its state is asked.
    #[serde(default)]
    pub transaction_url: String,
    /// The pay page; there while nothing is final.
    #[serde(default)]
    pub transaction_redirect_url: String,
    /// The service's own id.
    pub transaction_id: String,
    /// The number in the books (Kassenzeichen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_reference: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_timestamp: Option<String>,
    /// How it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<Method>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method_detail: Option<String>,
    /// How far it is.
    pub status: Status,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_detail: Option<String>,
}

/// How far a payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Status {
    /// Nothing is final; the payer may still choose.
    Initial,
    /// Paid.
    Payed,
    /// It cannot be paid any more.
    Failed,
    /// The payer gave it up.
    Canceled,
}

/// How one pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Giropay.
    Giropay,
    /// Paydirekt.
    Paydirect,
    /// A credit card.
    Creditcard,
    /// PayPal.
    Paypal,
    /// Another way.
    #[serde(other)]
    Other,
}

/// Which ways of paying work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Methods {
    /// These.
    #[serde(default)]
    pub up: Vec<Method>,
    /// Not these.
    #[serde(default)]
    pub down: Vec<Method>,
}

/// When something will not work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Maintenance {
    /// The times.
    #[serde(default)]
    pub maintenance_windows: Vec<MaintenanceWindow>,
}

/// A time in which something does not work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MaintenanceWindow {
    /// From; missing means already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
    /// Until, which it does not include; missing means that nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What does not work; nothing named means that nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_methods: Option<MethodsDown>,
}

/// What does not work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodsDown {
    /// These ways of paying.
    #[serde(default)]
    pub down: Vec<Method>,
}

/// Why the service refuses (RFC 7807).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SystemResponse {
    /// HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What is wrong, for programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functional_code: Option<FunctionalCode>,
}

/// What is wrong, for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FunctionalCode {
    /// The service does not know who asks; the alias is that of older versions.
    #[serde(alias = "NO_VALID_ORIGINATOR_OR_DESTINATION")]
    NoValidOriginatorOrEndpoint,
    /// This request id has its payment already.
    PaymentExists,
    /// The items do not make the sum.
    CalculationError,
    /// The books need more.
    BookingDataMissing,
    /// Something else about the request is wrong.
    ValidationError,
    /// Not with these keys.
    Forbidden,
    /// Anything else.
    #[serde(other)]
    Unspecified,
}

impl FunctionalCode {
    /// The word of the standard.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoValidOriginatorOrEndpoint => "NO_VALID_ORIGINATOR_OR_ENDPOINT",
            Self::PaymentExists => "PAYMENT_EXISTS",
            Self::CalculationError => "CALCULATION_ERROR",
            Self::BookingDataMissing => "BOOKING_DATA_MISSING",
            Self::ValidationError => "VALIDATION_ERROR",
            Self::Forbidden => "FORBIDDEN",
            Self::Unspecified => "UNSPECIFIED",
        }
    }
}
