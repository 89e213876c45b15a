//! The same promises, kept by a folder and by an S3 bucket.
//!
//! The S3 part runs when `ALLMENDE_TEST_S3` holds the address of a server that
//! may be filled with rubbish; the crate's README tells how to start one.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use bytes::Bytes;
use files::vault::Key;
use files::{Format, Rendition, S3, Vaults};
use futures_util::TryStreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use uuid::Uuid;

#[tokio::test]
async fn a_folder_keeps_the_promises() {
    let folder = tempfile::tempdir().unwrap();
    keeps_the_promises(&Vaults::local(folder.path()).unwrap()).await;
}

#[tokio::test]
async fn an_s3_bucket_keeps_the_promises() {
    let Ok(endpoint) = std::env::var("ALLMENDE_TEST_S3") else {
        eprintln!("skipped: an_s3_bucket_keeps_the_promises (ALLMENDE_TEST_S3 is not set)");
        return;
    };
    let settings = S3 {
        endpoint: Some(endpoint.clone()),
        bucket: format!("allmende-{}", Uuid::from_bytes(fresh()).simple()),
        region: "eu-central-1".into(),
        access_key_id: "test".into(),
        secret_access_key: "test".into(),
        path_style: true,
        allow_http: true,
    };
    make_bucket(&endpoint, &settings.bucket).await;
    keeps_the_promises(&Vaults::s3(&settings).unwrap()).await;
}

async fn keeps_the_promises(vaults: &Vaults) {
    let vault = vaults.of("konstanz");
    let file = Uuid::from_bytes(fresh());
    let large = Key::rendition(file, Rendition::Large, Format::Webp);
    let small = Key::rendition(file, Rendition::Small, Format::Jpeg);

    assert!(vault.get(&large).await.unwrap().is_none(), "absent is None");
    assert!(vault.stream(&large).await.unwrap().is_none(), "absent is None");

    let content = Bytes::from(vec![5_u8; 300_000]);
    vault.put(&large, content.clone()).await.unwrap();
    vault.put(&small, Bytes::from_static(b"small")).await.unwrap();
    assert_eq!(vault.get(&large).await.unwrap().unwrap(), content);

    let stored = vault.stream(&large).await.unwrap().unwrap();
    assert_eq!(stored.bytes, 300_000);
    let first_tag = stored.etag.expect("every storage tags its content");
    let pieces: Vec<Bytes> = stored.body.try_collect().await.unwrap();
    assert_eq!(pieces.concat(), content);

    vault.put(&large, Bytes::from_static(b"other")).await.unwrap();
    assert_eq!(vault.get(&large).await.unwrap().unwrap(), "other", "put replaces");
    let second_tag = vault.stream(&large).await.unwrap().unwrap().etag.unwrap();
    assert_ne!(first_tag, second_tag, "other content, other tag");

    let elsewhere = vaults.of("musterstadt");
    assert!(elsewhere.get(&large).await.unwrap().is_none(), "towns do not see each other");
    let listed: Vec<_> = elsewhere.list().try_collect().await.unwrap();
    assert!(listed.is_empty());

    let mut listed: Vec<_> = vault.list().try_collect().await.unwrap();
    listed.sort_by_key(|listed| format!("{:?}", listed.key));
    assert_eq!(listed.iter().map(|l| &l.key).collect::<Vec<_>>(), [&large, &small]);
    assert!(listed.iter().all(|l| l.written_at_us > 1_700_000_000_000_000));

    vault.delete(&large).await.unwrap();
    vault.delete(&large).await.unwrap();
    assert!(vault.get(&large).await.unwrap().is_none(), "deleted twice is deleted");
    assert!(vault.get(&small).await.unwrap().is_some(), "and only that");
}

#[tokio::test]
async fn a_reader_never_meets_half_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vaults::local(folder.path()).unwrap().of("konstanz");
    let key = Key::rendition(Uuid::from_bytes(fresh()), Rendition::Large, Format::Webp);
    let contents = [vec![1_u8; 700_000], vec![2_u8; 500_000]].map(Bytes::from);
    vault.put(&key, contents[0].clone()).await.unwrap();
    let (writer, reader) = (vault.clone(), vault);
    let to_write = contents.clone();
    let write_key = key.clone();
    let writing = tokio::spawn(async move {
        for round in 0..40 {
            writer.put(&write_key, to_write[round % 2].clone()).await.unwrap();
        }
    });
    while !writing.is_finished() {
        let seen = reader.get(&key).await.unwrap().unwrap();
        assert!(contents.contains(&seen), "{} bytes of a mixture", seen.len());
    }
    writing.await.unwrap();
}

#[test]
fn the_secret_key_is_not_printed() {
    let settings = S3 {
        endpoint: None,
        bucket: "b".into(),
        region: "r".into(),
        access_key_id: "KEY-ID".into(),
        secret_access_key: "SECRET".into(),
        path_style: true,
        allow_http: false,
    };
    let printed = format!("{settings:?}");
    assert!(!printed.contains("SECRET") && !printed.contains("KEY-ID"));
}

/// Sixteen bytes no other run has used.
fn fresh() -> [u8; 16] {
    use std::hash::{BuildHasher, RandomState};
    let half = || RandomState::new().hash_one(0_u8).to_ne_bytes();
    [half(), half()].concat().try_into().unwrap()
}

/// Creates the bucket with one bare request: a test server asks for no signature.
async fn make_bucket(endpoint: &str, bucket: &str) {
    let host = endpoint.trim_start_matches("http://").trim_end_matches('/');
    let mut server = tokio::net::TcpStream::connect(host).await.unwrap();
    let place = "<CreateBucketConfiguration><LocationConstraint>eu-central-1\
                 </LocationConstraint></CreateBucketConfiguration>";
    let request = format!(
        "PUT /{bucket} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{place}",
        place.len()
    );
    server.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    server.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
