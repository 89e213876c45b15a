//! The demo city behind its own server, and what makes its pages full.

use std::time::Duration;

use axum::{body::Body, http::Request};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use kernel::Clock;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};
use testkit::Actor;

use super::known::{BUSINESS, DOG, MAIL, known};
use crate::machine::{Machine, Said, Server, ask_at, example, free_port};

/// Who looks: what they are, and how they sign in.
pub const PEOPLE: [(&str, Option<&str>); 7] = [
    ("a visitor", None),
    ("a citizen", Some("marlene.brugger")),
    ("a clerk", Some("tobias.maier-lang")),
    ("a clerk who decides", Some("petra.zwick")),
    ("a field worker", Some("dragan.petrovic")),
    ("a digital officer", Some("miriam.ehinger")),
    ("an administrator", Some("kerstin.auer")),
];

pub struct City {
    server: Server,
    machine: Machine,
    metrics: String,
    database: Option<String>,
    /// Queries the figures themselves take.
    own: u64,
}

/// Where people begin.
pub struct Starts {
    by_person: Vec<(&'static str, Vec<String>)>,
    pub applicant: Actor,
    pub applied: Vec<String>,
}

impl Starts {
    pub fn of(&self, who: &str) -> &[String] {
        self.by_person.iter().find(|(name, _)| *name == who).map_or(&[], |(_, paths)| paths)
    }
}

impl City {
    /// The city with its worker.
    pub async fn open() -> Self {
        let machine = Machine::new();
        let database = testkit::database_in("UTF8").await;
        let ports = (0..2).map(|_| format!("127.0.0.1:{}", free_port())).collect::<Vec<_>>();
        let (listen, metrics) = (ports[0].clone(), ports[1].clone());
        let server = serve(&machine, listen, &metrics, database.as_deref(), true);
        Self { server, machine, metrics, database, own: 0 }
    }

    /// Opens it again without a worker, which would ask beside the pages. Whoever has a browser
    /// goes on with it.
    pub fn rest(&mut self) {
        self.server.ask_to_stop();
        self.server.ended();
        let (listen, database) = (self.server.listen.clone(), self.database.as_deref());
        self.server = serve(&self.machine, listen, &self.metrics, database, false);
        let told: Vec<u64> = (0..4).map(|_| self.queries()).collect();
        self.own = told[3] - told[2];
    }

    /// Somebody with a browser, signed in by one click where they have an account.
    pub async fn actor(&self, email: Option<&str>) -> Actor {
        let mut actor = Actor::new(self.server.router(), "localhost".to_owned());
        if let Some(name) = email {
            let entered = actor.get(&format!("/demo/enter/{name}@konstanz.example")).await;
            assert_eq!(entered.status(), 303, "{}", entered.text());
        }
        actor
    }

    /// Does something, and counts how often the database was asked meanwhile.
    pub async fn counted<T>(&self, act: impl Future<Output = T>) -> (T, u64) {
        let before = self.queries();
        let done = act.await;
        let asked = (self.queries() - before).checked_sub(self.own);
        (done, asked.expect("the figures always ask the same"))
    }

    /// Queries so far, as the server tells on the port of its figures.
    fn queries(&self) -> u64 {
        let told = ask_at(&self.metrics, "/metrics");
        let line = told.lines().find_map(|line| line.strip_prefix("allmende_queries_total "));
        line.expect("the figures name the queries").trim().parse().expect("a number")
    }

    /// Fills what the demo leaves empty: an application just sent, one on the way, a register's
    /// proposal. Answers where everybody begins.
    pub async fn filled(&self) -> Starts {
        let mut applicant = self.actor(None).await;
        let mut applied = apply(&mut applicant).await;
        applied.extend(self.proposed(&mut applicant).await);
        let mut by_person = Vec::new();
        for (who, email) in PEOPLE {
            let mut paths: Vec<String> = known(who).iter().map(|path| (*path).to_owned()).collect();
            if who == "a citizen" {
                paths.extend(own(&mut self.actor(email).await).await);
            }
            by_person.push((who, paths));
        }
        Starts { by_person, applicant, applied }
    }

    /// A register tells of a birth; the parents get a letter, open what is proposed and look at it.
    async fn proposed(&self, parent: &mut Actor) -> Vec<String> {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let key = self.machine.write("register.key", &BASE64.encode(pair.public_key().as_ref()));
        let add =
            ["register", "add", "--municipality", "konstanz", "--name", "Standesamt Konstanz"];
        let mut command = self.machine.command(&add);
        command.args(["--issuer", "standesamt", "--event", "birth.registered", &key]);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        let said = Said::of(command.output().unwrap());
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let home = json!({ "street": "Seestraße", "house_number": "3", "postcode": "78464", "town": "Konstanz" });
        for (id, person) in
            [json!({ "email": MAIL }), json!({ "address": home })].iter().enumerate()
        {
            let token = signed(&pair, said.out.trim(), &birth(&id.to_string(), person));
            let request = Request::builder()
                .method("POST")
                .uri("/services/events")
                .header("content-type", "application/secevent+jwt");
            let told = parent.send(request, Body::from(token)).await;
            assert_eq!(told.status(), 202, "{}", told.text());
        }
        let path = self.mailed("/services/proposals/").await;
        let opened = parent.fill(&path, &path, &[("born", "3.4.1994")]).await;
        assert_eq!(opened.status(), 200, "{}", opened.main());
        vec![path]
    }

    /// An address in the newest mails that begins so; waits until the worker has sent it.
    async fn mailed(&self, start: &str) -> String {
        let mut reader = self.actor(None).await;
        for _ in 0..200 {
            let text = reader.get("/outbox").await.text();
            if let Some(at) = text.find(start) {
                let rest = &text[at..];
                let ends = rest.find(|c: char| !(c.is_alphanumeric() || "/-_".contains(c)));
                return rest[..ends.unwrap_or(rest.len())].to_owned();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no mail leads to {start}");
    }
}

/// The pages of somebody's own applications, which mails about them name.
async fn own(citizen: &mut Actor) -> Vec<String> {
    let mails = citizen.get("/outbox").await.text();
    let mut found = Vec::new();
    for piece in mails.split("/services/own/").skip(1) {
        let code: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        let path = format!("/services/own/{code}");
        if !found.contains(&path) && citizen.get(&path).await.status() == 200 {
            found.push(path);
        }
    }
    assert!(!found.is_empty(), "no mail is about an application of theirs");
    found
}

/// The demo city on these ports.
fn serve(
    machine: &Machine,
    listen: String,
    metrics: &str,
    database: Option<&str>,
    worker: bool,
) -> Server {
    let examples = example("");
    let mut command =
        machine.command(&["demo", "--listen", &listen, "--examples", &examples, "--no-limits"]);
    command.env("ALLMENDE_METRICS_LISTEN", metrics);
    command.env("ALLMENDE_NO_WORKER", (!worker).to_string());
    if let Some(url) = database {
        command.args(["--database", url]);
    }
    machine.start(&mut command, listen)
}

/// A dog is registered, and a permit begun.
async fn apply(actor: &mut Actor) -> Vec<String> {
    let step = |key: &str| format!("/services/hundesteuer/apply/{key}");
    for (key, fields) in DOG {
        let path = step(key);
        let answer = actor.fill(&path, &path, fields).await;
        assert_eq!(answer.status(), 303, "{key}: {}", answer.main());
    }
    let (review, confirm) = ("/services/hundesteuer/review", "/services/hundesteuer/email");
    let asked = actor.fill(review, confirm, &[("email", MAIL), ("act", "send")]).await;
    assert_eq!(asked.status(), 303, "{}", asked.main());
    let mails = actor.get("/outbox").await;
    let subject = mails.one(".al-mail__subject");
    let code: String = subject.chars().filter(char::is_ascii_digit).take(6).collect();
    let done = actor.fill(review, confirm, &[("code", &code), ("act", "check")]).await;
    assert_eq!(done.status(), 303, "{}", done.main());
    let sent = actor.fill(review, "/services/hundesteuer/send", &[]).await;
    assert_eq!(sent.location().as_deref(), Some("/services/hundesteuer/done"), "{}", sent.main());
    let first = "/services/handwerkerparkausweis/apply/betrieb";
    let begun = actor.fill(first, first, &BUSINESS).await;
    assert_eq!(begun.status(), 303, "{}", begun.main());
    let ways = ["apply/umfang", "review", "version"];
    let mut paths = vec!["/services/hundesteuer/done".to_owned(), review.to_owned()];
    paths.extend(ways.map(|way| format!("/services/handwerkerparkausweis/{way}")));
    paths
}

fn birth(id: &str, person: &Value) -> Value {
    let mut parent =
        json!({ "given_name": "Marlene", "family_name": "Brugger", "birth_date": "1994-04-03" });
    for (key, value) in person.as_object().expect("fields") {
        parent[key] = value.clone();
    }
    let now = kernel::SystemClock.now();
    let today = now.date(&jiff::tz::TimeZone::UTC).to_string();
    let body = json!({
        "on": today, "person": parent,
        "data": { "child.given_name": "Mia", "child.family_name": "Brugger",
                  "child.birth_date": today, "register.number": "G 812/2026" },
    });
    json!({
        "iss": "standesamt", "aud": "konstanz", "jti": id, "iat": now.timestamp().as_second(),
        "events": { "urn:allmende:event:birth.registered": body },
    })
}

fn signed(pair: &Ed25519KeyPair, kid: &str, claims: &Value) -> String {
    let header = json!({ "alg": "EdDSA", "typ": "secevent+jwt", "kid": kid });
    let text =
        format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
    let signature = pair.sign(text.as_bytes());
    format!("{text}.{}", BASE64.encode(signature.as_ref()))
}
