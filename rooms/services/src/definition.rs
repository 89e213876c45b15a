//! A service as a municipality writes it down: who decides, what is asked, what it costs, what is
//! issued. One TOML file each, described in `docs/services.md`.

mod authority;
mod choice;
mod fee;
mod field;
mod formula;
mod issue;
mod kind;
mod letter;
mod limit;
mod prefill;
mod procedure;
mod read;
mod rule;
mod spot;
mod starts_on;
mod step;

pub use authority::Authority;
pub use choice::Choice;
pub use fee::{Due, Fee, Price, Rate, Rhythm};
pub use field::Field;
pub use formula::Formula;
pub use issue::{Issue, IssueKind, Validity};
pub use kind::{FieldKind, Upload};
pub use letter::{Letter, LetterKind};
pub use limit::{DayLimit, Limit};
pub use prefill::PREFILL_KEYS;
pub use procedure::{Check, Deadline, Payment, Procedure, Reason, Silence};
pub use rule::Rule;
pub use spot::Spot;
pub use starts_on::StartsOn;
pub use step::Step;

use kernel::{
    Lang, LocalText, Trust,
    municipality::{self, Finding, Section},
};

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its key, also the name of its file.
    pub key: String,
    /// Counted up with each change that is published.
    pub version: u32,
    /// Its key in the catalogue of public services (LeiKa), 14 digits, or why it has none.
    pub leika: Result<String, String>,
    /// What citizens call it.
    pub name: LocalText,
    /// One or two sentences for lists and search.
    pub summary: LocalText,
    /// Who gets it, what it allows, what it costs, how long it takes; paragraphs between empty
    /// lines.
    pub about: LocalText,
    /// Where it stands in the list of services.
    pub group: String,
    /// Key of the department that takes care of it.
    pub department: String,
    /// Who may apply.
    pub applicants: Vec<Applicant>,
    /// How sure the town has to be of who applies.
    pub trust: Trust,
    /// Why it has to be that sure; there unless anybody may apply.
    pub trust_reason: Option<LocalText>,
    /// The laws it stands on.
    pub legal: Vec<String>,
    /// Working days in which the town promises to decide.
    pub decided_within_days: Option<u32>,
    /// Days after the end of a case until its data are deleted; 0 when the file does not say.
    pub retention_days: u32,
    /// Why that long.
    pub retention_basis: Option<String>,
    /// Who decides, where there are several; each decides by itself.
    pub authorities: Vec<Authority>,
    /// The pages of the application.
    pub steps: Vec<Step>,
    /// What has to hold over several fields.
    pub rules: Vec<Rule>,
    /// What it costs.
    pub fees: Vec<Fee>,
    /// How it is decided.
    pub procedure: Procedure,
    /// What is written to the applicant.
    pub letters: Vec<Letter>,
    /// What happens elsewhere after which it is proposed.
    pub starts: Vec<StartsOn>,
    /// What one gets; a letter alone where there is none.
    pub issue: Option<Issue>,
    /// Where single keys stand in the file.
    pub spots: Spots,
}

/// Where keys of the service itself stand, for findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spots {
    /// Of `key`.
    pub key: Spot,
    /// Of `department`.
    pub department: Spot,
    /// Of `group`.
    pub group: Spot,
    /// Of the periods.
    pub retention: Spot,
}

/// Who applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applicant {
    /// A person.
    Person,
    /// A business.
    Company,
    /// A club or another association.
    Association,
}

impl Definition {
    /// Reads a definition. What is there is handed out also beside findings, so that the rest can
    /// be looked at in the same go; use it only when there are none. `None` when the file is no
    /// TOML.
    #[must_use]
    pub fn read(file: &str, text: &str) -> (Option<Self>, Vec<Finding>) {
        municipality::read_through(file, text, &Lang::ALL, Self::build)
    }

    fn build(root: &Section<'_>) -> Self {
        let procedure = root.section("procedure");
        if procedure.is_none() && !root.has("procedure") {
            root.refuse(
                "procedure",
                "nothing says how it is decided",
                "add [procedure] with at least pay = \"none\"",
            );
        }
        let trust = root.choice("trust", &Trust::ALL.map(|t| (t.as_str(), t)));
        if trust.is_none() && !root.has("trust") {
            root.refuse(
                "trust",
                "nothing says how sure the town has to be of who applies",
                "add trust = \"anonymous\", \"email\", \"post\" or \"identified\"",
            );
        }
        let trust = trust.unwrap_or_default();
        let trust_reason = read::words(root, "trust_reason");
        if trust != Trust::Anonymous && trust_reason.is_none() {
            root.refuse(
                "trust",
                format!("nobody is told why trust = \"{}\" is needed", trust.as_str()),
                "add trust_reason = { de = \"…\", en = \"…\", de-simple = \"…\" }",
            );
        }
        let steps = step::read_all(root);
        let procedure = procedure.map(|p| Procedure::read(&p)).unwrap_or_default();
        step::each_field_once(root, &steps.iter().chain([&procedure.decision]).collect::<Vec<_>>());
        Self {
            key: root.need_key("key"),
            version: read::need_count(root, "version", 1..=1_000_000),
            leika: leika(root),
            name: read::need_words(root, "name"),
            summary: read::need_words(root, "summary"),
            about: read::need_words(root, "about"),
            group: root.need_key("group"),
            department: root.need_key("department"),
            applicants: applicants(root),
            trust,
            trust_reason,
            legal: legal(root),
            decided_within_days: root.count("decided_within_days", 1..=500),
            retention_days: root.count("retention_days", 1..=36_500).unwrap_or(0),
            retention_basis: root.text("retention_basis"),
            authorities: read::each_once(root, "authority", Authority::read, |a| &a.key),
            steps,
            rules: read::each_once(root, "rule", Rule::read, |r| &r.key),
            fees: read::each_once(root, "fee", Fee::read, |f| &f.key),
            procedure,
            letters: letter::read_all(root),
            starts: root.sections("starts_on").iter().map(StartsOn::read).collect(),
            issue: root.section("issue").map(|s| Issue::read(&s)),
            spots: Spots {
                key: Spot::of(root, "key"),
                department: Spot::of(root, "department"),
                group: Spot::of(root, "group"),
                retention: Spot::of(root, "retention_days"),
            },
        }
    }

    /// Every field that stands directly in a step, with its step; last those of the clerk.
    pub fn fields(&self) -> impl Iterator<Item = (&Step, &Field)> {
        let steps = self.steps.iter().chain([&self.procedure.decision]);
        steps.flat_map(|step| step.fields.iter().map(move |field| (step, field)))
    }

    /// The field with this name, `group.field` in a group, with its group.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<(Option<&Field>, &Field)> {
        let found = self.all_fields().find(|(step, group, field)| {
            let own = match group {
                Some(group) => {
                    name.split_once('.') == Some((group.key.as_str(), field.key.as_str()))
                }
                None => field.key == name,
            };
            own && !step.by_clerk
        });
        found.map(|(_, group, field)| (group, field))
    }

    /// Every field, also those in repeat groups, which come with their group.
    pub fn all_fields(&self) -> impl Iterator<Item = (&Step, Option<&Field>, &Field)> {
        self.fields().flat_map(|(step, field)| {
            let inner = field.fields.iter().map(move |inner| (step, Some(field), inner));
            std::iter::once((step, None, field)).chain(inner)
        })
    }

    /// Every field whose answer is kept, with its group: what applicants answer, and what clerks
    /// enter when deciding.
    pub fn kept_fields(&self) -> impl Iterator<Item = (Option<&Field>, &Field)> {
        let asked = self.all_fields().map(|(_, group, field)| (group, field));
        asked.chain(self.procedure.decision.fields.iter().map(|field| (None, field)))
    }

    /// The field with this key that stands directly in a step.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields().map(|(_, field)| field).find(|field| field.key == key)
    }

    /// The step with this key.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }
}

fn leika(root: &Section<'_>) -> Result<String, String> {
    match (root.text("leika"), root.text("leika_missing")) {
        (Some(key), missing) => {
            let digits = key.len() == 14 && key.bytes().all(|b| b.is_ascii_digit());
            if !digits || !key.starts_with("99") {
                let problem = format!("\"{key}\" is no key of the service catalogue (LeiKa)");
                root.refuse("leika", problem, "write 14 digits that begin with 99");
            }
            if missing.is_some() {
                let remedy = "take leika_missing out";
                root.refuse("leika_missing", "the LeiKa key is there and missing at once", remedy);
            }
            Ok(key)
        }
        (None, Some(why)) => Err(why),
        (None, None) => {
            root.refuse(
                "leika",
                "the key of the service catalogue (LeiKa) is missing",
                "add leika = \"99…\", or leika_missing = \"why there is none\"",
            );
            Err(String::new())
        }
    }
}

fn applicants(root: &Section<'_>) -> Vec<Applicant> {
    let known = [
        ("person", Applicant::Person),
        ("company", Applicant::Company),
        ("association", Applicant::Association),
    ];
    let found = read::choices(root, "applicants", &known);
    if found.is_empty() && root.texts("applicants").is_empty() {
        let remedy = "add applicants = [\"person\"], \"company\" or \"association\"";
        root.refuse("applicants", "nobody may apply", remedy);
    }
    found
}

fn legal(root: &Section<'_>) -> Vec<String> {
    let legal = root.texts("legal");
    if legal.iter().all(String::is_empty) {
        root.refuse("legal", "no law is named", "add legal = [\"§ …\"]");
    }
    legal
}
