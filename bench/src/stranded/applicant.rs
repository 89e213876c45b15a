//! Somebody who applies and pays, and tries again wherever no answer came. What was shown to them
//! they remember.

use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::browser::{Browser, Seen, Site};

/// Address of the service (`probe.toml`).
const SERVICE: &str = "/services/probe";
/// Text before the applicant's number in their name.
pub const MARK: &str = "Kennung ";

/// What somebody does on the page of the payment service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Pays at once.
    Card,
    /// Pays, and the money comes two minutes later.
    Bank,
    /// The first attempt fails; pays at the second.
    FailFirst,
    /// Gives up.
    Cancel,
    /// Goes away without a word.
    Leave,
}

/// How far somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// There is nothing left for them to do.
    Done,
    /// The town or the payment service has yet to do something.
    Waits,
    /// No answer came: the server is gone.
    Silent,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// Their number.
    pub nr: usize,
    /// What they do with the money.
    pub wish: Wish,
    /// The number of the application, once it was shown.
    pub reference: Option<String>,
    /// Address of their own page.
    pub own: Option<String>,
    /// The receipt as it was handed out.
    pub receipt: Option<String>,
    /// Whether the payment service said that it has taken the money.
    pub paid: bool,
    here: Browser,
    there: Browser,
    filled: bool,
    /// Token and key of the last look's form, which a browser keeps on the screen.
    form: Option<(String, String)>,
    /// Token of what is to be paid.
    due: Option<String>,
    failed: bool,
    /// The town knows that the first attempt failed.
    again: bool,
    over: bool,
    done: bool,
    /// What they wait for, in words.
    waits: &'static str,
}

/// Opens or sends; leaves where no answer came.
macro_rules! answered {
    ($asked:expr) => {
        match $asked.await? {
            Some(seen) => seen,
            None => return Ok(Went::Silent),
        }
    };
}

impl Applicant {
    /// Somebody who has not begun.
    pub fn new(nr: usize) -> Self {
        let wish = match nr % 20 {
            0 => Wish::Bank,
            1 => Wish::Cancel,
            2 | 3 => Wish::FailFirst,
            4 => Wish::Leave,
            _ => Wish::Card,
        };
        Self {
            nr,
            wish,
            reference: None,
            own: None,
            receipt: None,
            paid: false,
            here: Browser::default(),
            there: Browser::default(),
            filled: false,
            form: None,
            due: None,
            failed: false,
            again: false,
            over: false,
            done: false,
            waits: "nothing",
        }
    }

    /// The paper they attach; each its own.
    pub fn paper(&self) -> String {
        format!("%PDF-1.7\n% {MARK}{}\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n", self.nr)
    }

    /// Goes on from where they are, as far as it goes within `patience`.
    ///
    /// # Errors
    /// When an answer contradicts an earlier one or makes no sense.
    pub async fn go_on(&mut self, us: &Site, them: &Site, patience: Duration) -> Result<Went> {
        let nr = self.nr;
        let went = self.walk(us, them, patience).await;
        let went = went.with_context(|| format!("applicant {nr}"))?;
        self.done = went == Went::Done;
        Ok(went)
    }

    /// Where they are, in words.
    pub fn standing(&self) -> String {
        let Self { nr, wish, reference, due, waits, .. } = self;
        format!("{nr} ({wish:?}), number {reference:?}, bill {due:?}, waits for {waits}")
    }

    /// Whether there is nothing left for them to do.
    pub fn is_done(&self) -> bool {
        self.done
    }

    async fn walk(&mut self, us: &Site, them: &Site, patience: Duration) -> Result<Went> {
        if self.reference.is_none() {
            let went = self.apply(us).await?;
            if went != Went::Done {
                return Ok(went);
            }
        }
        // Some press the button once more, after a look at the clock.
        if self.nr.is_multiple_of(10) && self.receipt.is_none() {
            let went = self.press(us).await?;
            if went != Went::Done {
                return Ok(went);
            }
        }
        let own = self.own.clone().context("there is a number and no page for it")?;
        if self.receipt.is_none() {
            let seen = answered!(self.here.open(us, &format!("{own}/receipt.json")));
            if seen.status != 200 {
                bail!("the receipt was answered {}", seen.status);
            }
            self.receipt = Some(seen.body);
        }
        let mut left = patience;
        while self.due.is_none() {
            let seen = answered!(self.here.open(us, &own));
            self.due = seen.between("href=\"/services/pay/", "\"");
            if self.due.is_none() && !pause(&mut left).await {
                self.waits = "a bill";
                return Ok(Went::Waits);
            }
        }
        self.pay(us, them, left).await
    }

    /// Fills in, looks once more, and sends.
    async fn apply(&mut self, us: &Site) -> Result<Went> {
        if !self.filled {
            let path = format!("{SERVICE}/apply/angaben");
            let seen = answered!(self.here.open(us, &path));
            let csrf = seen.hidden("csrf").context("the step has no token")?;
            let name = format!("{MARK}{}.", self.nr);
            let fields = [("csrf", csrf.as_str()), ("do-asked", "f-name"), ("f-name", &name)];
            let paper = self.paper();
            let file = ("f-nachweis", "nachweis.pdf", paper.as_str());
            let seen = answered!(self.here.send_paper(us, &path, &fields, file));
            seen.leads()?;
            self.filled = true;
        }
        if self.form.is_none() {
            let seen = answered!(self.here.open(us, &format!("{SERVICE}/review")));
            let key = seen.hidden("key").context("the last look has no key")?;
            self.form = Some((seen.hidden("csrf").context("the last look has no token")?, key));
        }
        self.press(us).await
    }

    /// Presses "send", and reads the number.
    async fn press(&mut self, us: &Site) -> Result<Went> {
        let (csrf, key) = self.form.clone().context("nothing to press")?;
        let fields = [("csrf", csrf.as_str()), ("key", key.as_str())];
        let seen = answered!(self.here.send(us, &format!("{SERVICE}/send"), &fields));
        seen.leads()?;
        let seen = answered!(self.here.open(us, &format!("{SERVICE}/done")));
        let reference = seen.between("class=\"al-code\">", "<").context("no number is shown")?;
        if let Some(known) = self.reference.as_ref().filter(|known| **known != reference) {
            bail!("the number {known} was shown, and then {reference}");
        }
        let own = seen.between("href=\"/services/own/", "\"").context("no page is named")?;
        self.own = Some(format!("/services/own/{own}"));
        self.reference = Some(reference);
        Ok(Went::Done)
    }

    async fn pay(&mut self, us: &Site, them: &Site, mut left: Duration) -> Result<Went> {
        let page = format!("/services/pay/{}", self.due.as_deref().unwrap_or_default());
        while !self.over {
            let seen = answered!(self.here.open(us, &page));
            self.again |= self.failed && !is_open(&seen);
            if self.failed && !self.again {
                // The town does not know yet that the first attempt failed.
                answered!(self.here.open(us, &format!("{page}/back")));
                if !pause(&mut left).await {
                    self.waits = "the end of the first attempt";
                    return Ok(Went::Waits);
                }
                continue;
            }
            let csrf = seen.hidden("csrf").context("the page for paying has no token")?;
            let online = format!("{page}/online");
            answered!(self.here.send(us, &online, &[("csrf", &csrf)])).leads()?;
            let there = loop {
                let seen = answered!(self.here.open(us, &format!("{online}?n=1")));
                if let Some(away) = seen.location.filter(|at| at.starts_with("http")) {
                    break away;
                }
                if !pause(&mut left).await {
                    self.waits = "the pay page";
                    return Ok(Went::Waits);
                }
            };
            self.decide(them, &there).await?;
        }
        answered!(self.here.open(us, &format!("{page}/back")));
        // Half of them close the window, the others want to see it.
        while self.paid && self.wish != Wish::Bank && self.nr.is_multiple_of(2) {
            let seen = answered!(self.here.open(us, &page));
            if seen.body.contains("Das ist bezahlt.") {
                break;
            }
            if !pause(&mut left).await {
                self.waits = "the word that it is paid";
                return Ok(Went::Waits);
            }
        }
        Ok(Went::Done)
    }

    /// Presses a button on the page of the payment service, which never dies.
    async fn decide(&mut self, them: &Site, address: &str) -> Result<()> {
        let path = address.splitn(4, '/').nth(3).map(|path| format!("/{path}"));
        let path = path.with_context(|| format!("{address} is no address"))?;
        let lost = "the payment service is gone";
        let seen = self.there.open(them, &path).await?.context(lost)?;
        let csrf = seen.hidden("csrf").context("the payment service shows no form")?;
        let act = match self.wish {
            Wish::FailFirst if !self.failed => "fail",
            Wish::Card | Wish::FailFirst => "card",
            Wish::Bank => "bank",
            Wish::Cancel => "cancel",
            Wish::Leave => "leave",
        };
        let pressed = [("csrf", csrf.as_str()), ("act", act)];
        self.there.send(them, &path, &pressed).await?.context(lost)?.leads()?;
        self.failed = act == "fail";
        self.paid = matches!(act, "card" | "bank");
        self.over = !self.failed;
        Ok(())
    }
}

/// Whether a page for paying says that a payment is on its way.
fn is_open(seen: &Seen) -> bool {
    seen.body.contains("Eine Zahlung ist begonnen.")
}

/// A moment out of somebody's patience; false when there is none left.
async fn pause(left: &mut Duration) -> bool {
    const MOMENT: Duration = Duration::from_millis(150);
    tokio::time::sleep(MOMENT).await;
    *left = left.saturating_sub(MOMENT);
    !left.is_zero()
}
