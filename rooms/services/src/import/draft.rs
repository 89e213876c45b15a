//! The draft of a definition as text.

use std::collections::BTreeSet;

use super::{
    field::{Asked, Field},
    schema::{Edition, Group, Item, Often, Schema, What},
    toml::{comment, german, key, quoted},
};

/// Writes the draft.
pub(super) fn write(schema: &Schema, key: &str) -> String {
    let mut draft = Draft::default();
    draft.head(schema, key);
    for page in pages(schema) {
        draft.page(&page);
    }
    draft.out.push_str(
        "\n# Left to do: [[fee]] with the law, [procedure], [[letter]] and [issue].\n\
         # [procedure]\n# pay = \"none\"\n",
    );
    draft.rules(schema);
    draft.out
}

/// A step to be.
struct Page<'s> {
    title: &'s str,
    group: Option<&'s Group>,
    optional: bool,
    items: Vec<&'s Item>,
}

/// Each group that is asked once is a page; what stands between them comes together.
fn pages(schema: &Schema) -> Vec<Page<'_>> {
    let mut pages: Vec<Page<'_>> = Vec::new();
    for item in &schema.items {
        match (&item.what, pages.last_mut()) {
            (What::Group(group), _) if !item.often.repeats() => pages.push(Page {
                title: &group.label,
                group: Some(group),
                optional: item.often.least == 0,
                items: group.items.iter().collect(),
            }),
            (_, Some(page)) if page.group.is_none() => page.items.push(item),
            _ => {
                let page =
                    Page { title: "Angaben", group: None, optional: false, items: vec![item] };
                pages.push(page);
            }
        }
    }
    pages
}

/// Texts to read that are not in rows.
fn texts<'s>(items: impl IntoIterator<Item = &'s Item>, found: &mut Vec<&'s str>) {
    for item in items {
        match &item.what {
            What::Field(Field { asked: Asked::Text(text), .. }) => found.push(text),
            What::Group(group) if !item.often.repeats() => texts(&group.items, found),
            _ => {}
        }
    }
}

/// Where fields are being written.
struct Place<'a> {
    table: &'static str,
    /// Keys that are taken here.
    used: &'a mut BTreeSet<String>,
    /// The label of what may be left out as a whole.
    optional: Option<&'a str>,
}

#[derive(Default)]
struct Draft {
    out: String,
    steps: BTreeSet<String>,
    fields: BTreeSet<String>,
}

impl Draft {
    fn head(&mut self, schema: &Schema, key: &str) {
        let edition = if schema.edition == Edition::Two { 2 } else { 3 };
        let Schema { id, version, name, .. } = schema;
        self.out += &comment(&format!(
            "A draft made from {id} {version} \"{name}\" (XDatenfelder {edition}).\n\
             What is left to do is said by the comments here and by\n  \
             allmende service check {key}.toml"
        ));
        self.out += &format!("\nkey = {}\nversion = 1\n", quoted(key));
        self.out += "# leika = \"99…\", or leika_missing = \"why there is none\"\n";
        self.out += &german("name", name);
        self.out += "# summary = { de = \"…\", en = \"…\", de-simple = \"…\" }\n";
        if let Some(about) = &schema.about {
            self.out += &german("about", about);
        }
        self.out += "# group = \"…\"\n# department = \"…\"\n# applicants = [\"person\"]\n";
        self.out += "# trust = \"anonymous\"\n";
        if !schema.laws.is_empty() {
            let laws: Vec<String> = schema.laws.iter().map(|law| quoted(law)).collect();
            self.out += &format!("legal = [{}]\n", laws.join(", "));
        }
        self.out += "# retention_days = …\n# retention_basis = \"…\"\n";
    }

    fn page(&mut self, page: &Page<'_>) {
        self.out.push('\n');
        if let Some(group) = page.group {
            self.about(
                group,
                page.optional.then_some("all of it may be left out: write when = \"…\""),
            );
        }
        let key = key(page.title, &mut self.steps);
        self.out += &format!("[[step]]\nkey = {}\n", quoted(&key));
        self.out += &german("title", page.title);
        let mut words: Vec<&str> = page.group.iter().flat_map(|g| g.help.as_deref()).collect();
        texts(page.items.iter().copied(), &mut words);
        if !words.is_empty() {
            self.out += &german("text", &words.join("\n\n"));
        }
        let mut used = std::mem::take(&mut self.fields);
        let optional = page.optional.then_some(page.title);
        let mut place = Place { table: "step.field", used: &mut used, optional };
        self.items(page.items.iter().copied(), &mut place);
        self.fields = used;
    }

    /// What is known of a group, as comments.
    fn about(&mut self, group: &Group, more: Option<&str>) {
        self.out += &comment(&format!("{} {}", group.id, group.label));
        for law in &group.laws {
            self.out += &comment(&format!("law: {law}"));
        }
        self.out += &comment(more.unwrap_or_default());
    }

    fn items<'s>(&mut self, items: impl IntoIterator<Item = &'s Item>, place: &mut Place<'_>) {
        for item in items {
            let nested = place.table != "step.field";
            match &item.what {
                What::Field(field) => self.field(field, item.often, place),
                What::Group(group) if item.often.repeats() && !nested => {
                    self.rows(group, item.often, place);
                }
                What::Group(group) => {
                    self.out.push('\n');
                    let again = item.often.repeats();
                    let again =
                        again.then_some("repeated in the schema: groups hold no groups here");
                    self.about(group, again);
                    self.out += &comment(group.help.as_deref().unwrap_or_default());
                    let inner = (item.often.least == 0).then_some(group.label.as_str());
                    let optional = inner.or(place.optional);
                    let table = place.table;
                    self.items(&group.items, &mut Place { table, used: place.used, optional });
                }
            }
        }
    }

    /// A group that is asked several times.
    fn rows(&mut self, group: &Group, often: Often, place: &mut Place<'_>) {
        self.out.push('\n');
        self.about(group, None);
        self.open(place, &group.label, "group", &group.label, group.help.as_deref());
        self.often(often, place.optional);
        self.count(often);
        let mut used = BTreeSet::new();
        let mut rows = Place { table: "step.field.field", used: &mut used, optional: None };
        self.items(&group.items, &mut rows);
    }

    fn field(&mut self, field: &Field, often: Often, place: &mut Place<'_>) {
        self.out.push('\n');
        self.out += &comment(&format!("{} {}", field.id, field.label));
        for law in &field.laws {
            self.out += &comment(&format!("law: {law}"));
        }
        for note in &field.notes {
            self.out += &comment(note);
        }
        let kind = match &field.asked {
            Asked::Text(_) if place.table == "step.field" => {
                self.out += &comment("a text to read: it stands in the text of the step");
                return;
            }
            Asked::Text(text) => {
                self.out += &comment(&format!("a text to read: {text}"));
                return;
            }
            Asked::Hidden => {
                self.out += &comment("hidden in the schema: nobody is asked");
                return;
            }
            Asked::Choice(_) if often.repeats() => "choices",
            Asked::Choice(_) => "choice",
            Asked::Type(kind) => kind,
        };
        let counted = matches!(kind, "choices" | "upload");
        if often.repeats() && !counted && place.table == "step.field" {
            // One field asked several times is a group of it alone.
            self.open(place, &field.label, "group", &field.label, None);
            self.often(often, place.optional);
            self.count(often);
            let mut used = BTreeSet::new();
            let mut row = Place { table: "step.field.field", used: &mut used, optional: None };
            self.out.push('\n');
            let once = Often { least: 1, most: Some(1) };
            self.one(field, kind, once, &mut row);
            return;
        }
        if often.repeats() && !counted {
            self.out += &comment("repeated in the schema: groups hold no groups here");
        }
        self.one(field, kind, often, place);
        if often.repeats() && counted {
            self.count(often);
        }
    }

    fn one(&mut self, field: &Field, kind: &str, often: Often, place: &mut Place<'_>) {
        self.open(place, &field.label, kind, &field.label, field.help.as_deref());
        self.often(often, place.optional);
        self.out += "# purpose = { … }: why the authority asks; or personal = false\n";
        for limit in &field.limits {
            self.out += &format!("{limit}\n");
        }
        if let Asked::Choice(choices) = &field.asked
            && !choices.is_empty()
        {
            let mut used = BTreeSet::new();
            self.out += "choices = [\n";
            for (code, name) in choices {
                let key = quoted(&key(code, &mut used));
                let label = quoted(name);
                self.out += &format!("  {{ key = {key}, label = {{ de = {label} }} }},\n");
                if key != quoted(code) {
                    self.out += &format!("  {}", comment(&format!("above: code {code}")));
                }
            }
            self.out += "]\n";
        }
    }

    fn open(
        &mut self,
        place: &mut Place<'_>,
        name: &str,
        kind: &str,
        label: &str,
        help: Option<&str>,
    ) {
        let key = key(name, place.used);
        self.out += &format!("[[{}]]\nkey = {}\ntype = \"{kind}\"\n", place.table, quoted(&key));
        self.out += &german("label", label);
        if let Some(help) = help {
            self.out += &german("hint", help);
        }
    }

    fn often(&mut self, often: Often, optional: Option<&str>) {
        match optional {
            _ if often.least == 0 => {}
            None => self.out += "required = true\n",
            Some(whole) => {
                let words = format!("required_when = \"…\": where \"{whole}\" is given");
                self.out += &comment(&words);
            }
        }
    }

    /// How many rows, files or choices.
    fn count(&mut self, often: Often) {
        if often.least > 0 {
            self.out += &format!("min = {}\n", often.least);
        }
        if let Some(most) = often.most {
            self.out += &format!("max = {most}\n");
        }
    }

    fn rules(&mut self, schema: &Schema) {
        if schema.rules.is_empty() {
            return;
        }
        self.out +=
            "\n# Rules of the schema, to be written by hand as [[rule]] or as conditions:\n";
        for rule in &schema.rules {
            self.out +=
                &format!("#\n{}", comment(&format!("{} {}, at {}", rule.id, rule.name, rule.at)));
            for words in &rule.words {
                self.out += &comment(words);
            }
        }
    }
}
