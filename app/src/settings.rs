//! Every key an administrator can set: one field each, which is a flag, a variable
//! `ALLMENDE_…` and a key of `allmende.toml` at once. The doc comment is the help of all three.

use std::{fmt, path::PathBuf, str::FromStr};

use clap::{Args, ValueEnum};

/// A value that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The value itself, for whoever needs it to enter.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// Where the data lies, and under which address people find it.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder of databases and files.
    #[arg(long, value_name = "DIR", default_value = "data", env = "ALLMENDE_DATA")]
    pub data: PathBuf,
    /// PostgreSQL instead of SQLite files: postgres://user@host/database.
    #[arg(long, value_name = "URL", env = "ALLMENDE_DATABASE", hide_env_values = true)]
    pub database: Option<Secret>,
    /// Scheme and port in e-mails: https://* or http://*:8080. Each municipality's own host
    /// takes the place of the star.
    #[arg(long, value_name = "URL", env = "ALLMENDE_PUBLIC_URL")]
    pub public_url: Option<PublicUrl>,
    /// Client secrets at identity providers, with blanks between them: TOWN/PROVIDER=SECRET, the
    /// keys of the municipality and of its identity provider.
    #[arg(long, value_name = "SECRETS", env = "ALLMENDE_OIDC_SECRETS", hide_env_values = true)]
    pub oidc_secrets: Option<Secret>,
    /// Keys at payment services, with blanks between them: TOWN=KEY, the key of the municipality
    /// and the bearer token of its payment service.
    #[arg(long, value_name = "SECRETS", env = "ALLMENDE_PAYMENT_KEYS", hide_env_values = true)]
    pub payment_keys: Option<Secret>,
    /// Bucket for files; without it they lie in the data folder.
    #[arg(long, value_name = "NAME", env = "ALLMENDE_S3_BUCKET")]
    pub s3_bucket: Option<String>,
    /// Key id of the bucket.
    #[arg(long, value_name = "ID", env = "ALLMENDE_S3_KEY_ID")]
    pub s3_key_id: Option<String>,
    /// Secret key of the bucket.
    #[arg(long, value_name = "KEY", env = "ALLMENDE_S3_SECRET", hide_env_values = true)]
    pub s3_secret: Option<Secret>,
    /// Address of the bucket's service; that of AWS when left out.
    #[arg(long, value_name = "URL", env = "ALLMENDE_S3_ENDPOINT")]
    pub s3_endpoint: Option<String>,
    /// Region of the bucket.
    #[arg(long, value_name = "NAME", default_value = "eu-central-1", env = "ALLMENDE_S3_REGION")]
    pub s3_region: String,
    /// true: endpoint/bucket/key, as most services outside AWS expect; false: bucket.endpoint/key.
    #[arg(
        long,
        value_name = "BOOL",
        default_value_t = true,
        action = clap::ArgAction::Set,
        env = "ALLMENDE_S3_PATH_STYLE"
    )]
    pub s3_path_style: bool,
    /// Talk to the bucket's service without TLS; for one on the same machine only.
    #[arg(
        long,
        value_name = "BOOL",
        default_value_t = false,
        action = clap::ArgAction::Set,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true,
        env = "ALLMENDE_S3_ALLOW_HTTP"
    )]
    pub s3_allow_http: bool,
}

/// How mail goes out and comes back.
#[derive(Args, Clone, Debug)]
pub struct Post {
    /// Mail server: smtp://user:password@host:587. Without it mails stay in the outbox.
    #[arg(long, value_name = "URL", env = "ALLMENDE_SMTP", hide_env_values = true)]
    pub smtp: Option<Secret>,
    /// Address that returned mail goes to; each mail adds its own mark to it:
    /// bounces@stadt.example becomes bounces+MARK@stadt.example. Pipe it to
    /// `allmende mail receive`.
    #[arg(long, value_name = "ADDRESS", env = "ALLMENDE_BOUNCE_ADDRESS")]
    pub bounce_address: Option<String>,
}

/// How the server listens, and how patient it is.
#[derive(Args, Clone, Debug)]
pub struct Door {
    /// Address to listen on.
    #[arg(
        long,
        value_name = "HOST:PORT",
        default_value = "127.0.0.1:8080",
        env = "ALLMENDE_LISTEN"
    )]
    pub listen: String,
    /// A proxy in front sets X-Forwarded-For and X-Forwarded-Proto.
    #[arg(
        long,
        value_name = "BOOL",
        default_value_t = false,
        action = clap::ArgAction::Set,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true,
        env = "ALLMENDE_BEHIND_PROXY"
    )]
    pub behind_proxy: bool,
    /// Jobs run in another process: `allmende worker`.
    #[arg(
        long,
        value_name = "BOOL",
        default_value_t = false,
        action = clap::ArgAction::Set,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true,
        env = "ALLMENDE_NO_WORKER"
    )]
    pub no_worker: bool,
    /// Address for /metrics, one that only your monitoring reaches. Without it there are none.
    #[arg(long, value_name = "HOST:PORT", env = "ALLMENDE_METRICS_LISTEN")]
    pub metrics_listen: Option<String>,
    /// Connections open at once; more wait until one is free.
    #[arg(
        long,
        value_name = "COUNT",
        default_value_t = 4_096,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000),
        env = "ALLMENDE_MAX_CONNECTIONS"
    )]
    pub max_connections: u32,
    /// Seconds a visitor's program may take to send the head of a request, and an idle
    /// connection stays open.
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u64).range(1..=3_600),
        env = "ALLMENDE_HEADER_TIMEOUT_SECONDS"
    )]
    pub header_timeout_seconds: u64,
    /// Seconds without a single byte after which the sending of a form or picture is given up.
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u64).range(1..=3_600),
        env = "ALLMENDE_BODY_TIMEOUT_SECONDS"
    )]
    pub body_timeout_seconds: u64,
    /// Seconds open requests and jobs have to finish when the server is asked to stop.
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u64).range(1..=3_600),
        env = "ALLMENDE_STOP_TIMEOUT_SECONDS"
    )]
    pub stop_timeout_seconds: u64,
}

/// What is written down while it runs.
#[derive(Args, Clone, Debug)]
pub struct Logging {
    /// What is logged: error, warn, info, debug, or by part: info,sqlx=warn.
    #[arg(
        long,
        global = true,
        value_name = "FILTER",
        default_value = "info,sqlx=warn",
        env = "ALLMENDE_LOG"
    )]
    pub log: String,
    /// Lines for people or for machines.
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        default_value = "text",
        env = "ALLMENDE_LOG_FORMAT"
    )]
    pub log_format: LogFormat,
}

/// Lines for people or for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// All keys at once: for `config` and `doctor`.
#[derive(Args, Clone, Debug)]
pub struct Everything {
    /// Where the data lies.
    #[command(flatten)]
    pub place: Place,
    /// How mail goes.
    #[command(flatten)]
    pub post: Post,
    /// How the server listens.
    #[command(flatten)]
    pub door: Door,
}

/// Keys whose values are never shown.
pub const SECRETS: [&str; 5] = ["database", "smtp", "s3_secret", "oidc_secrets", "payment_keys"];

/// Scheme and port of the addresses people get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// `https` or `http`.
    pub scheme: String,
    /// The host written in it; a star stands for each municipality's own.
    pub host: String,
    /// Where it is not the scheme's own.
    pub port: Option<u16>,
}

impl FromStr for PublicUrl {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "write https://* or http://*:8080".to_owned();
        let (scheme, rest) = text.split_once("://").ok_or_else(wrong)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse::<u16>().map_err(|_e| wrong())?)),
            None => (rest, None),
        };
        if !["http", "https"].contains(&scheme) || host.is_empty() || host.contains('/') {
            return Err(wrong());
        }
        Ok(Self { scheme: scheme.to_owned(), host: host.to_owned(), port })
    }
}

/// Whether `HOST:PORT` is reached from this very machine only.
pub fn is_loopback(listen: &str) -> bool {
    let host = listen.rsplit_once(':').map_or(listen, |(host, _)| host);
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The port of `HOST:PORT`.
pub fn port(listen: &str) -> Option<u16> {
    listen.rsplit(':').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_scheme_and_perhaps_a_port() {
        let read = |text: &str| text.parse::<PublicUrl>().map(|u| (u.scheme, u.port));
        assert_eq!(read("https://*"), Ok(("https".into(), None)));
        assert_eq!(read("http://*:8080/"), Ok(("http".into(), Some(8080))));
        for wrong in ["stadt.example", "ftp://*", "https://", "https://*/reports", "http://*:x"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for here in ["127.0.0.1:8080", "localhost:1", "[::1]:8080", "127.9.9.9:1"] {
            assert!(is_loopback(here), "{here}");
        }
        for far in ["0.0.0.0:8080", "[::]:8080", "192.168.1.5:80", "stadt.example:80", ":8080"] {
            assert!(!is_loopback(far), "{far}");
        }
    }
}
