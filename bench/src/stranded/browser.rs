//! A browser: keeps cookies, sends forms, and notices when the server is gone.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::client::Connection;

/// What came back.
#[derive(Debug, Clone)]
pub struct Seen {
    /// HTTP status.
    pub status: u16,
    /// Where it leads.
    pub location: Option<String>,
    /// The body.
    pub body: String,
}

impl Seen {
    /// What stands between two texts of the body.
    pub fn between(&self, before: &str, after: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(before)?;
        Some(rest.split_once(after)?.0.to_owned())
    }

    /// The value of a hidden input.
    pub fn hidden(&self, name: &str) -> Option<String> {
        self.between(&format!("name=\"{name}\" value=\""), "\"")
    }

    /// Where it leads.
    ///
    /// # Errors
    /// When it leads nowhere: the page told something is wrong.
    pub fn leads(&self) -> Result<&str> {
        match &self.location {
            Some(location) if self.status == 303 => Ok(location),
            _ => bail!("answered {} instead of leading on:\n{}", self.status, self.main()),
        }
    }

    fn main(&self) -> &str {
        let main = self.body.split_once("<main").map_or(self.body.as_str(), |(_, rest)| rest);
        main.get(..2_000).unwrap_or(main)
    }
}

/// A browser at one site.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
}

/// A site that answers.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its port on the loopback address.
    pub port: u16,
    /// Its name.
    pub host: String,
}

/// Between the parts of a form with files.
const BOUNDARY: &str = "a-boundary-that-stands-in-no-answer";

impl Browser {
    /// Opens a page; none where the server is gone.
    ///
    /// # Errors
    /// When the answer makes no sense.
    pub async fn open(&mut self, site: &Site, path: &str) -> Result<Option<Seen>> {
        self.ask(site, "GET", path, "", "").await
    }

    /// Sends a form.
    ///
    /// # Errors
    /// When the answer makes no sense.
    pub async fn send(
        &mut self,
        site: &Site,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<Option<Seen>> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        self.ask(site, "POST", path, "application/x-www-form-urlencoded", &pairs.join("&")).await
    }

    /// Sends a form with a paper.
    ///
    /// # Errors
    /// When the answer makes no sense.
    pub async fn send_paper(
        &mut self,
        site: &Site,
        path: &str,
        fields: &[(&str, &str)],
        (name, file, content): (&str, &str, &str),
    ) -> Result<Option<Seen>> {
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str(&format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; \
             filename=\"{file}\"\r\ncontent-type: application/pdf\r\n\r\n{content}\r\n\
             --{BOUNDARY}--\r\n"
        ));
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.ask(site, "POST", path, &kind, &body).await
    }

    /// Its cookies, as it sends them.
    pub fn cookies(&self) -> String {
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        cookies.join("; ")
    }

    async fn ask(
        &mut self,
        site: &Site,
        verb: &str,
        path: &str,
        kind: &str,
        body: &str,
    ) -> Result<Option<Seen>> {
        let cookies = self.cookies();
        let mut request = format!(
            "{verb} {path} HTTP/1.1\r\nhost: {}\r\naccept: text/html\r\naccept-language: de\r\n",
            site.host
        );
        if !cookies.is_empty() {
            request.push_str(&format!("cookie: {cookies}\r\n"));
        }
        if verb == "POST" {
            let length = body.len();
            request.push_str(&format!("content-type: {kind}\r\ncontent-length: {length}\r\n"));
        }
        request.push_str("\r\n");
        request.push_str(body);
        let Ok(mut connection) = Connection::open(site.port).await else { return Ok(None) };
        let Ok(answer) = connection.ask(request.as_bytes()).await else { return Ok(None) };
        for cookie in answer.headers("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let seen = Seen {
            status: answer.status,
            location: answer.headers("location").next().map(str::to_owned),
            body: String::from_utf8_lossy(answer.body).into_owned(),
        };
        if seen.status >= 500 {
            bail!("{verb} {path} was answered {}", seen.status);
        }
        Ok(Some(seen))
    }
}

/// As forms write it.
fn escaped(value: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(byte);
    let bytes = value.as_bytes().iter();
    bytes.map(|b| if plain(b) { char::from(*b).to_string() } else { format!("%{b:02X}") }).collect()
}
