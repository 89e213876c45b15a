//! A report as the offline drafts send it: a key of its own, a point in the city, no picture.

/// What is sent.
#[derive(Debug, Clone)]
pub struct Report {
    /// Idempotency key.
    pub key: String,
    /// Description.
    pub text: String,
    /// Degrees.
    pub lon: f64,
    /// Degrees.
    pub lat: f64,
    /// Where the receipt goes.
    pub email: Option<String>,
}

/// A category of the demo city, and the answer to the question that it asks.
const TOPIC: &str = "category=strassenlaterne&q-zustand=dunkel";

/// A key, made of two numbers, in the form of a UUID.
pub fn key(high: u32, low: u64) -> String {
    format!("{high:08x}-0000-4000-8000-{:012x}", low & 0xffff_ffff_ffff)
}

impl Report {
    /// The request that sends it.
    pub fn request(&self, host: &str) -> Vec<u8> {
        let text = self.text.replace(' ', "+");
        let mut body = format!("{TOPIC}&lon={:.5}&lat={:.5}&text={text}", self.lon, self.lat);
        if let Some(email) = &self.email {
            body.push_str(&format!("&email={}", email.replace('@', "%40")));
        }
        format!(
            "POST /reports/offline HTTP/1.1\r\nhost: {host}\r\naccept: application/json\r\n\
             idempotency-key: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{body}",
            self.key,
            body.len()
        )
        .into_bytes()
    }
}
