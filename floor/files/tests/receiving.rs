//! Uploads arriving over HTTP, at and around the limit.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod made;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::routing::post;
use bytes::Bytes;
use files::{Darkroom, PICTURE_BYTES, ReceiveError, Refused, receive};
use futures_util::stream;
use tower::ServiceExt;

/// Answers with the length that arrived, or with the reason of the refusal.
async fn take(mut form: Multipart) -> String {
    let mut answers = Vec::new();
    while let Ok(Some(field)) = form.next_field().await {
        answers.push(match receive(field, PICTURE_BYTES, &std::env::temp_dir()).await {
            Ok(Some(received)) => received.bytes().to_string(),
            Ok(None) => "empty".into(),
            Err(ReceiveError::Refused(refused)) => refused.key().into(),
            Err(error) => error.to_string(),
        });
    }
    answers.join(" ")
}

async fn post_form(parts: Vec<Bytes>) -> String {
    let app = Router::new().route("/", post(take)).layer(DefaultBodyLimit::disable());
    let request = http::Request::post("/")
        .header("content-type", "multipart/form-data; boundary=B")
        .body(Body::from_stream(stream::iter(parts.into_iter().map(Ok::<_, std::io::Error>))))
        .unwrap();
    let response = app.oneshot(request).await.unwrap();
    let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

fn head(name: &str) -> Bytes {
    format!(
        "--B\r\nContent-Disposition: form-data; name=\"p\"; filename=\"{name}\"\r\n\
         Content-Type: image/jpeg\r\n\r\n"
    )
    .into()
}

fn filler(bytes: u64) -> Vec<Bytes> {
    let piece = Bytes::from(vec![7_u8; 1 << 16]);
    let mut left = usize::try_from(bytes).unwrap();
    let mut pieces = Vec::new();
    while left > 0 {
        let now = left.min(piece.len());
        pieces.push(piece.slice(..now));
        left -= now;
    }
    pieces
}

async fn send(bytes: u64) -> String {
    let mut parts = vec![head("strasse.jpg")];
    parts.extend(filler(bytes));
    parts.push("\r\n--B--\r\n".into());
    post_form(parts).await
}

#[tokio::test]
async fn the_last_byte_allowed_arrives_and_the_next_is_refused() {
    assert_eq!(send(PICTURE_BYTES - 1).await, (PICTURE_BYTES - 1).to_string());
    assert_eq!(send(PICTURE_BYTES).await, PICTURE_BYTES.to_string());
    assert_eq!(send(PICTURE_BYTES + 1).await, "too_large");
}

#[tokio::test]
async fn a_file_input_left_alone_is_no_upload() {
    assert_eq!(send(0).await, "empty");
}

#[tokio::test]
async fn a_body_that_ends_early_is_no_upload() {
    let parts = vec![head("strasse.jpg"), Bytes::from_static(b"half a pict")];
    assert_eq!(post_form(parts).await, ReceiveError::BrokeOff.to_string());
}

#[tokio::test]
async fn html_named_jpg_arrives_but_is_no_picture() {
    let html = Bytes::from_static(b"<!doctype html><script>alert(1)</script>");
    let pieces = stream::iter([Ok::<_, std::io::Error>(html)]);
    let received = receive(pieces, PICTURE_BYTES, &std::env::temp_dir()).await.unwrap().unwrap();
    let refused = Darkroom::default().develop(received, vec![]).await.unwrap_err();
    assert_eq!(refused, Refused::NotAPicture);
}

#[tokio::test]
async fn the_same_bytes_have_the_same_hash_however_they_are_cut() {
    let bytes = Bytes::from(made::jpeg(&made::colourful(100, 100)));
    let whole = stream::iter([Ok::<_, std::io::Error>(bytes.clone())]);
    let cut = stream::iter(
        bytes
            .chunks(77)
            .map(Bytes::copy_from_slice)
            .map(Ok::<_, std::io::Error>)
            .collect::<Vec<_>>(),
    );
    let folder = std::env::temp_dir();
    let one = receive(whole, PICTURE_BYTES, &folder).await.unwrap().unwrap();
    let two = receive(cut, PICTURE_BYTES, &folder).await.unwrap().unwrap();
    assert_eq!(one.content_sha256(), two.content_sha256());
    assert_eq!(
        one.content_sha256(),
        files::Received::from_bytes(&bytes, &folder).unwrap().content_sha256()
    );
}

#[tokio::test]
async fn nothing_is_left_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let piece = Bytes::from_static(b"some bytes");
    let pieces = stream::iter([Ok::<_, std::io::Error>(piece)]);
    let received = receive(pieces, PICTURE_BYTES, folder.path()).await.unwrap().unwrap();
    assert_eq!(received.bytes(), 10);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "it has no name");
}
