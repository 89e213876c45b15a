//! Asks a payment service. A repeat is harmless: the request id is the key.

use http::{HeaderValue, Method as Verb, Request, Response, StatusCode, header};
use serde::de::DeserializeOwned;
use web::{Outside, outside::Unreached};

use super::{
    Breach, FunctionalCode, Maintenance, Methods, PaymentRequest, PaymentTransaction,
    SystemResponse, VERSION, VERSION_HEADER, breaches, is_id,
};

/// Why the service gave no payment.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Trouble {
    /// Nobody knows what it did. Ask again.
    #[error("{0}")]
    Later(String),
    /// It says no, and will say no again.
    #[error("refused with {}: {detail}", .code.as_str())]
    Refused {
        /// Why, for programs.
        code: FunctionalCode,
        /// Why, for people who look after it.
        detail: String,
    },
    /// It knows nothing of this payment.
    #[error("the payment service knows nothing of this payment")]
    Unknown,
    /// The request breaks the standard and was not sent.
    #[error("not sent: {0}")]
    Breach(#[from] Breach),
}

impl From<Unreached> for Trouble {
    fn from(error: Unreached) -> Self {
        Self::Later(error.to_string())
    }
}

/// A payment service, as one authority reaches it.
#[derive(Clone)]
pub struct Client {
    /// The way there.
    pub outside: Outside,
    /// Its address, without a slash at the end.
    pub url: String,
    /// `originatorId`.
    pub originator: String,
    /// `endPointId`.
    pub endpoint: String,
    /// The key it knows us by; the standard leaves open how one says who one is.
    pub key: Option<String>,
}

impl Client {
    /// Creates a payment, or answers the one this request made before.
    ///
    /// # Errors
    /// [`Trouble::Unknown`] where the service says that the payment exists, but shows none for
    /// the request id: its own id got lost with the first answer, so nobody has seen the pay page.
    pub async fn create(&self, request: &PaymentRequest) -> Result<PaymentTransaction, Trouble> {
        if let Some(breach) = breaches(request).into_iter().next() {
            return Err(breach.into());
        }
        let body = serde_json::to_vec(request).map_err(|e| Trouble::Later(e.to_string()))?;
        let answer = self.send(Verb::POST, "paymenttransaction", None, body).await?;
        match read::<PaymentTransaction>(&answer) {
            Err(Trouble::Refused { code: FunctionalCode::PaymentExists, .. }) => {
                self.find(&request.request_id).await
            }
            Err(Trouble::Unknown) => Err(Trouble::Refused {
                code: FunctionalCode::NoValidOriginatorOrEndpoint,
                detail: format!("{} answers 404", self.url),
            }),
            other => sound(other?),
        }
    }

    /// Asks for a payment.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn find(&self, transaction: &str) -> Result<PaymentTransaction, Trouble> {
        let answer = self.send(Verb::GET, "paymenttransaction", Some(transaction), Vec::new());
        sound(read::<PaymentTransaction>(&answer.await?)?)
    }

    /// Which ways of paying work.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn methods(&self) -> Result<Methods, Trouble> {
        read(&self.send(Verb::GET, "payment-methods", None, Vec::new()).await?)
    }

    /// When something will not work.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn maintenance(&self) -> Result<Maintenance, Trouble> {
        read(&self.send(Verb::GET, "maintenance", None, Vec::new()).await?)
    }

    async fn send(
        &self,
        verb: Verb,
        what: &str,
        thing: Option<&str>,
        body: Vec<u8>,
    ) -> Result<Response<Vec<u8>>, Trouble> {
        let Self { url, originator, endpoint, .. } = self;
        let thing = thing.map(|thing| format!("/{thing}")).unwrap_or_default();
        let mut request = Request::builder()
            .method(verb)
            .uri(format!("{url}/{what}/{originator}/{endpoint}{thing}"))
            .header(VERSION_HEADER, VERSION)
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/json")
            .body(body)
            .map_err(|e| Trouble::Later(e.to_string()))?;
        if let Some(key) = &self.key {
            let mut value = HeaderValue::from_str(&format!("Bearer {key}"))
                .map_err(|e| Trouble::Later(format!("the key of the payment service: {e}")))?;
            value.set_sensitive(true);
            request.headers_mut().insert(header::AUTHORIZATION, value);
        }
        Ok(self.outside.send(request).await?)
    }
}

/// What the answer holds, or why it holds nothing.
fn read<T: DeserializeOwned>(answer: &Response<Vec<u8>>) -> Result<T, Trouble> {
    let status = answer.status();
    if status == StatusCode::OK || status == StatusCode::CREATED {
        let unreadable = |e: serde_json::Error| Trouble::Later(format!("unreadable answer: {e}"));
        return serde_json::from_slice(answer.body()).map_err(unreadable);
    }
    let told: SystemResponse = serde_json::from_slice(answer.body()).unwrap_or_default();
    let detail: String = told.detail.or(told.title).unwrap_or_default().chars().take(200).collect();
    match (status, told.functional_code) {
        (StatusCode::NOT_FOUND, None) => Err(Trouble::Unknown),
        // The service's own trouble, and that of those in between, passes.
        (status, _)
            if status.is_server_error()
                || status == StatusCode::TOO_MANY_REQUESTS
                || status == StatusCode::REQUEST_TIMEOUT =>
        {
            Err(Trouble::Later(format!("it answers {status} {detail}")))
        }
        (status, code) => Err(Trouble::Refused {
            code: code.unwrap_or(FunctionalCode::Unspecified),
            detail: format!("{status} {detail}"),
        }),
    }
}

/// An answer whose id and address can be used.
fn sound(answer: PaymentTransaction) -> Result<PaymentTransaction, Trouble> {
    let told = &answer.payment_information;
    let url = &told.transaction_redirect_url;
    let reachable = url.is_empty() || url.starts_with("https://") || url.starts_with("http://");
    if is_id(&told.transaction_id, 44) && reachable && url.len() <= 5_000 {
        Ok(answer)
    } else {
        Err(Trouble::Later(
            "unreadable answer: its id or its pay page breaks the limits".to_owned(),
        ))
    }
}
