//! Stopping calmly, and staying open while somebody is slow.

use std::io::{Read, Write};

use crate::machine::{Machine, free_port, read};

#[test]
fn a_slow_request_is_answered_before_the_server_stops() {
    let machine = Machine::with_town();
    let mut server = machine.serve(&[]);
    let mut slow = server.connect().unwrap();
    let head = "POST /sign-in HTTP/1.1\r\nhost: musterstadt.localhost\r\n\
                content-type: application/x-www-form-urlencoded\r\ncontent-length: 20\r\n\r\n";
    slow.write_all(head.as_bytes()).unwrap();
    slow.write_all(b"csrf=123").unwrap();
    // Another request on the way makes sure that the slow one has been taken by now.
    assert!(server.get("/reports").starts_with("HTTP/1.1 200"));
    server.ask_to_stop();
    while server.connect().is_ok() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(server.child.try_wait().unwrap().is_none(), "it waits for the slow one");
    slow.write_all(b"4567890&a=b&").unwrap();
    let answer = read(&mut slow);
    assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    assert!(answer.contains("</html>"), "the answer is whole: {answer}");
    assert_eq!(server.ended(), 0);
    assert!(server.log().contains("stopped"), "{}", server.log());
}

#[test]
fn whoever_asks_while_the_server_is_told_to_stop_is_answered_in_full() {
    let machine = Machine::with_town();
    let mut server = machine.serve(&[]);
    let head = "GET /reports HTTP/1.1\r\nhost: musterstadt.localhost\r\n\r\n";
    // One was answered before and asks again; one has only just come and asks a moment later.
    let mut again = server.connect().unwrap();
    again.write_all(head.as_bytes()).unwrap();
    let mut first = [0; 1];
    again.read_exact(&mut first).unwrap();
    let mut new = server.connect().unwrap();
    server.ask_to_stop();
    while !server.log().contains("stopping") {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    for stream in [&mut again, &mut new] {
        stream.write_all(head.as_bytes()).unwrap();
        let answer = read(stream);
        assert!(
            answer.trim_end().ends_with("</html>") || answer.ends_with("0\r\n\r\n"),
            "{answer}"
        );
        assert!(answer.contains("connection: close"), "it is told that this was the last one");
    }
    assert_eq!(server.ended(), 0);
}

#[test]
fn an_idle_connection_does_not_keep_the_server_from_stopping() {
    let machine = Machine::with_town();
    let mut server = machine.serve(&[]);
    let _idle = server.connect().unwrap();
    server.ask_to_stop();
    assert_eq!(server.ended(), 0);
}

#[test]
fn who_never_finishes_a_head_or_a_body_is_let_go() {
    let machine = Machine::with_town();
    let server = machine.serve(&["--header-timeout-seconds", "1", "--body-timeout-seconds", "1"]);
    let mut head = server.connect().unwrap();
    head.write_all(b"GET / HTTP/1.1\r\nhost: musterstadt.localhost\r\nx-slow: ").unwrap();
    let mut nothing = server.connect().unwrap();
    let mut body = server.connect().unwrap();
    body.write_all(
        b"POST /sign-in HTTP/1.1\r\nhost: musterstadt.localhost\r\n\
          content-type: application/x-www-form-urlencoded\r\ncontent-length: 20\r\n\r\ncsrf",
    )
    .unwrap();
    // Each read ends only because the server closes.
    assert!(!read(&mut head).contains(" 200 "));
    assert!(!read(&mut nothing).contains(" 200 "));
    let refused = read(&mut body);
    assert!(refused.starts_with("HTTP/1.1 400"), "{refused}");
    assert!(server.get("/readyz").starts_with("HTTP/1.1 200"));
}

#[test]
fn beyond_the_most_connections_the_next_waits_until_one_is_free() {
    let machine = Machine::with_town();
    let server = machine.serve(&["--max-connections", "2"]);
    let first = server.connect().unwrap();
    let _second = server.connect().unwrap();
    let mut third = server.connect().unwrap();
    third.write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
    third.set_read_timeout(Some(std::time::Duration::from_millis(300))).unwrap();
    assert_eq!(read(&mut third), "", "there is no room yet");
    drop(first);
    third.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
    assert!(read(&mut third).starts_with("HTTP/1.1 200"));
}

#[test]
fn figures_are_told_on_their_own_port_only() {
    let machine = Machine::with_town();
    let metrics = format!("127.0.0.1:{}", free_port());
    let server = machine.serve(&["--metrics-listen", &metrics]);
    server.get("/reports?q=geheimwort");
    server.get("/reports/GEHEIM7");
    assert!(!server.get("/metrics").contains("allmende_"), "visitors see none");
    let beside = crate::machine::ask_at(&metrics, "/metrics");
    for line in [
        "allmende_requests_total{method=\"GET\",route=\"/reports\",status=\"200\"} 1",
        "allmende_requests_total{method=\"GET\",route=\"/reports/{code}\",status=\"404\"} 1",
        "allmende_request_seconds_bucket{method=\"GET\",route=\"/reports\",le=\"+Inf\"} 1",
        "# TYPE allmende_request_seconds histogram",
        "allmende_municipalities 1",
        "allmende_jobs_dead{municipality=\"musterstadt\"} 0",
        "allmende_mails_waiting{municipality=\"musterstadt\"} 0",
        "allmende_sessions_active{municipality=\"musterstadt\"} 0",
        "allmende_listeners_stuck{municipality=\"musterstadt\"} 0",
    ] {
        assert!(beside.lines().any(|l| l.trim_end() == line), "{line}\n{beside}");
    }
    for name in
        ["allmende_queries_total ", "allmende_memory_bytes ", "allmende_writes_per_commit_sum "]
    {
        let value = beside.lines().find_map(|l| l.strip_prefix(name)).unwrap();
        assert!(value.trim().parse::<f64>().unwrap() > 0.0, "{name}");
    }
    assert!(!beside.to_lowercase().contains("geheim"), "{beside}");
}
