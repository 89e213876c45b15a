//! Asks a mail server whether it would take mail from a sender, without sending any.

use std::time::Duration;

use axum::http::Uri;
use lettre::transport::smtp::{
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::Mail,
    extension::ClientId,
};

use crate::mailer::is_here;

/// How long the server may take for one answer.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// What the server at `url` (as [`crate::Mailer::smtp`] takes it) says to `MAIL FROM` with this
/// sender: None when it takes it, else its own words.
///
/// # Errors
/// When it cannot be asked; [`crate::Mailer::check`] tells why.
pub async fn refused_sender(url: &str, sender: &str) -> Result<Option<String>, String> {
    let said = |error: lettre::transport::smtp::Error| error.to_string();
    let parsed: Uri = url.parse().map_err(|_cause| "it is no address".to_owned())?;
    let host = parsed.host().unwrap_or_default().to_owned();
    let wrapped = parsed.scheme_str() == Some("smtps");
    let port = parsed.port_u16().unwrap_or(match (wrapped, is_here(&host)) {
        (true, _) => 465,
        (false, true) => 25,
        (false, false) => 587,
    });
    let tls = || TlsParameters::new(host.clone()).map_err(said);
    let hello = ClientId::default();
    let outer = if wrapped { Some(tls()?) } else { None };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let mut connection =
        AsyncSmtpConnection::connect_tokio1((bare, port), Some(TIME_LIMIT), &hello, outer, None)
            .await
            .map_err(said)?;
    // As when mail is sent: a far server that offers no TLS is told no password.
    if !wrapped && !is_here(&host) {
        connection.starttls(tls()?, &hello).await.map_err(said)?;
    }
    if let Some((user, password)) = login(&parsed) {
        let both = [Mechanism::Plain, Mechanism::Login];
        connection.auth(&both, &Credentials::new(user, password)).await.map_err(said)?;
    }
    let address = sender.parse().map_err(|error| format!("an address is unusable: {error}"))?;
    let answer = connection.command(Mail::new(Some(address), Vec::new())).await;
    let refused = answer.err().map(|error| error.to_string());
    connection.abort().await;
    Ok(refused)
}

/// User and password before the host, percent-decoded.
fn login(url: &Uri) -> Option<(String, String)> {
    let (login, _) = url.authority()?.as_str().rsplit_once('@')?;
    let (user, password) = login.split_once(':')?;
    Some((decoded(user), decoded(password)))
}

fn decoded(text: &str) -> String {
    let (bytes, mut out, mut at) = (text.as_bytes(), Vec::new(), 0);
    while at < bytes.len() {
        let hex = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
        net::{TcpListener, TcpStream},
    };

    use super::*;

    #[tokio::test]
    async fn a_far_server_without_tls_is_told_no_password() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        // This very machine under a name that does not say so.
        let far = format!("[::ffff:127.0.0.1]:{port}");
        if TcpStream::connect(&far).await.is_err() {
            eprintln!("skipped: a_far_server_without_tls_is_told_no_password (no IPv6)");
            return;
        }
        drop(listener.accept().await);
        let server = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("a visitor");
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            let mut heard = Vec::new();
            write.write_all(b"220 test\r\n").await.expect("heard");
            while let Ok(Some(line)) = lines.next_line().await {
                let answer = if line.starts_with("EHLO") {
                    "250-test\r\n250 AUTH PLAIN LOGIN\r\n"
                } else {
                    "235 fine\r\n"
                };
                heard.push(line);
                if write.write_all(answer.as_bytes()).await.is_err() {
                    break;
                }
            }
            heard
        });
        let asked = refused_sender(&format!("smtp://u:geheim@{far}"), "a@stadt.example").await;
        assert!(asked.is_err(), "{asked:?}");
        let heard = server.await.expect("it ends");
        assert!(heard.iter().any(|line| line.starts_with("EHLO")), "{heard:?}");
        assert!(heard.iter().all(|line| !line.starts_with("AUTH")), "{heard:?}");
    }

    #[test]
    fn user_and_password_are_read_as_they_were_meant() {
        let read = |url: &str| login(&url.parse().expect("an address"));
        let told = Some(("post@stadt.example".to_owned(), "a:b/c%".to_owned()));
        assert_eq!(read("smtp://post%40stadt.example:a%3Ab%2Fc%25@mail.example:587"), told);
        assert_eq!(read("smtp://mail.example:587"), None);
    }
}
