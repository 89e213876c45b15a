//! The receipt on paper: what arrived and when, with a code that holds the sealed receipt as a whole,
//! and what was answered, to read.

use kernel::Lang;
use press::{Block, Code, Receipt};
use web::Here;

use crate::{
    Definition,
    application::{Application, Case},
    costs,
    deciding::{Voice, say},
    receipt::short,
    store::{AttachedFile, Charged},
};

/// Where a receipt is proved.
const VERIFY: &str = "/receipts/verify";

/// An application as its applicant reads it.
pub(crate) struct Sent<'a> {
    /// What arrived.
    pub application: &'a Application,
    /// The service in its version.
    pub definition: &'a Definition,
    /// Who decides.
    pub cases: &'a [Case],
    /// What it costs.
    pub charges: &'a [Charged],
    /// What was attached.
    pub files: &'a [AttachedFile],
    /// What was answered: headlines with questions and answers.
    pub said: Vec<(String, Vec<(String, String)>)>,
}

/// The receipt in the reader's language.
pub(crate) fn receipt(here: &Here, sent: Sent<'_>) -> Receipt {
    let voice = Voice::of(here);
    let Sent { application, definition, cases, .. } = sent;
    let service = definition.name.get(here.lang).to_owned();
    let town = here.town.config.name.as_str();
    let who = cases.iter().map(|case| {
        costs::authority(definition, &case.authority, here.lang)
            .map_or_else(|| voice.department(&case.department), str::to_owned)
    });
    let who = who.collect::<Vec<_>>().join("\n");
    let facts = vec![
        (here.t("services-paper-service"), service.clone()),
        (here.t("services-paper-received"), here.moment(application.received_at)),
        (here.t("services-paper-decides"), who),
        (here.t("services-paper-checksum"), application.receipt.0.sha256.clone()),
    ];
    let ident = format!("receipt/{}/{}", application.reference, here.lang.as_str());
    let title = here.t("services-paper-receipt-title");
    Receipt {
        sheet: super::sheet(&voice, title, ident, application.received_at),
        reference_label: here.t("services-reference"),
        reference: application.reference.clone(),
        lead: here.t2("services-paper-receipt-lead", "town", town, "service", service),
        facts,
        code: code(here, application),
        blocks: blocks(here, sent),
    }
}

fn blocks(here: &Here, sent: Sent<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !sent.files.is_empty() {
        let kept = &sent.application.receipt.0.receipt.attachments;
        let items = kept.iter().map(|file| format!("{}\nSHA-256 {}", file.name, file.sha256));
        blocks.push(Block::heading(here.t("services-own-files")));
        blocks.push(Block::List { items: items.collect() });
    }
    if !sent.charges.is_empty() {
        blocks.push(Block::heading(here.t("services-costs-title")));
        blocks.push(costs_table(here, &sent));
    }
    blocks.push(Block::heading(here.t("services-paper-next")));
    blocks.push(Block::text(here.t("services-paper-next-text")));
    let declared = here.t("services-declared");
    for (title, rows) in sent.said {
        // A declaration is its own sentence; the word beside it says nothing more.
        let (agreed, rows): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|(_, value)| *value == declared);
        blocks.push(Block::heading(title));
        if !rows.is_empty() {
            blocks.push(Block::Facts { rows });
        }
        if !agreed.is_empty() {
            let items = agreed.into_iter().map(|(sentence, _)| sentence);
            blocks.push(Block::text(here.t("services-paper-declared")));
            blocks.push(Block::List { items: items.collect() });
        }
    }
    blocks
}

fn costs_table(here: &Here, sent: &Sent<'_>) -> Block {
    let lang: Lang = here.lang;
    let row = |charge: &Charged| {
        let fee = sent.definition.fees.iter().find(|fee| fee.key == charge.fee);
        let name = fee.map_or(charge.fee.as_str(), |fee| fee.name.get(lang));
        vec![name.to_owned(), charge.basis.clone(), say::money(charge.cents, lang)]
    };
    let total = sent.charges.iter().map(|charge| charge.cents).sum();
    let sum = || vec![here.t("services-costs-total"), String::new(), say::money(total, lang)];
    Block::Table {
        head: vec![
            here.t("services-costs-what"),
            here.t("services-costs-basis"),
            here.t("services-costs-amount"),
        ],
        rows: sent.charges.iter().map(row).collect(),
        sum: (sent.charges.len() > 1).then(sum),
        figures: vec![2],
    }
}

/// The whole receipt as a code. Where it holds too much for one, the file alone proves it.
fn code(here: &Here, application: &Application) -> Option<Code> {
    let short = short::text(&application.receipt.0)?;
    let page = format!("{}{VERIFY}", here.origin);
    Some(Code {
        content: format!("{page}?code={short}"),
        alt: here.t("services-paper-receipt-code-alt"),
        caption: here.t1("services-paper-receipt-code", "page", page),
    })
}
