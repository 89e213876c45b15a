//! The questions of a page as fields. Everything works without a script.

use askama::Template;
use web::{Form, Here, field, fields};

use crate::process::{Asks, OTHER, Question};

fields! {
    /// Fields of a page, beside those of its questions.
    pub StepField { Since = "since", Back = "back" }
}

/// Name of a question's field.
pub fn name_of(question: &Question) -> String {
    format!("q-{}", question.key)
}

/// Name of the field for something else.
pub fn other_name(question: &Question) -> String {
    format!("q-{}-{OTHER}", question.key)
}

/// Name of the field of a place, counted from 1.
pub fn place_name(question: &Question, place: usize) -> String {
    format!("q-{}-{place}", question.key)
}

/// Longest answer in one line, in characters.
pub const LINE: usize = 200;
/// Longest answer in several lines.
pub const TEXT: usize = 2_000;

/// A question with what was said to it.
#[derive(Template)]
#[template(path = "survey/question.html")]
pub struct QuestionField<'a> {
    here: &'a Here,
    question: &'a Question,
    form: &'a Form<StepField>,
    name: String,
}
impl askama::filters::HtmlSafe for QuestionField<'_> {}

/// A question as a field.
pub fn field<'a>(
    here: &'a Here,
    question: &'a Question,
    form: &'a Form<StepField>,
) -> QuestionField<'a> {
    QuestionField { here, question, form, name: name_of(question) }
}

impl QuestionField<'_> {
    fn label(&self) -> &str {
        self.question.label.get(self.here.lang)
    }

    fn error(&self) -> Option<String> {
        field::error_text(self.here, self.form, &self.name)
    }

    /// What stands below the question: its hint, and how many can be chosen.
    fn hint(&self) -> String {
        let own = self.question.hint.as_ref().map(|hint| hint.get(self.here.lang).to_owned());
        let all = self.question.options().len() + usize::from(self.question.has_other());
        let most = match &self.question.asks {
            Asks::Several { most, .. } if *most < all => {
                Some(self.here.t1("participation-survey-at-most", "n", *most))
            }
            Asks::Several { .. } => Some(self.here.t("participation-survey-any-number")),
            Asks::Ranking { .. } => Some(self.here.t("participation-survey-ranking-hint")),
            Asks::Number { .. } => Some(self.between()),
            _ => None,
        };
        own.into_iter().chain(most).collect::<Vec<_>>().join(" ")
    }

    fn between(&self) -> String {
        let Asks::Number { least, most, unit } = &self.question.asks else { return String::new() };
        let unit = unit.as_ref().map(|unit| unit.get(self.here.lang)).unwrap_or_default();
        let values = [("least", (*least).into()), ("most", (*most).into()), ("unit", unit.into())];
        self.here.say("participation-survey-between", &values)
    }

    fn described(&self) -> Option<String> {
        let hint = (!self.hint().is_empty()).then(|| format!("{}-hint", self.name));
        let error = self.error().map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether the answers are boxes: more than one can be marked.
    fn is_several(&self) -> bool {
        matches!(self.question.asks, Asks::Several { .. })
    }

    fn is_number(&self) -> bool {
        matches!(self.question.asks, Asks::Number { .. })
    }

    fn is_scale(&self) -> bool {
        matches!(self.question.asks, Asks::Scale { .. })
    }

    fn is_ranking(&self) -> bool {
        matches!(self.question.asks, Asks::Ranking { .. })
    }

    fn is_marked(&self, key: &str) -> bool {
        self.form.pairs().iter().any(|(name, value)| *name == self.name && value == key)
    }

    /// What there is to mark: key and words.
    fn marks(&self) -> Vec<(String, String)> {
        let options = self.question.options().iter();
        options.map(|one| (one.key.clone(), one.text.get(self.here.lang).to_owned())).collect()
    }

    fn other_label(&self) -> String {
        self.here.t("participation-survey-other")
    }

    /// The line for something else.
    fn other(&self) -> field::Input {
        let name = other_name(self.question);
        let label = self.here.t("participation-survey-other-what");
        field::input_named(self.here, self.form, &name, label).max(LINE)
    }

    /// The numbers of a scale, with the words at its ends.
    fn numbers(&self) -> Vec<i64> {
        let Asks::Scale { most, .. } = self.question.asks else { return Vec::new() };
        (1..=most).collect()
    }

    fn ends(&self) -> (String, String) {
        match &self.question.asks {
            Asks::Scale { low, high, .. } => {
                (low.get(self.here.lang).to_owned(), high.get(self.here.lang).to_owned())
            }
            _ => Default::default(),
        }
    }

    /// What a number of a scale is called: those at the ends have words.
    fn number_name(&self, number: &i64) -> String {
        let (low, high) = self.ends();
        let Asks::Scale { most, .. } = self.question.asks else { return number.to_string() };
        match *number {
            1 => format!("1: {low}"),
            number if number == most => format!("{number}: {high}"),
            number => number.to_string(),
        }
    }

    /// A list for each place of a ranking.
    fn places(&self) -> Vec<field::Select> {
        let Asks::Ranking { most, .. } = self.question.asks else { return Vec::new() };
        let none = (String::new(), self.here.t("participation-survey-nothing"));
        let options: Vec<_> = std::iter::once(none).chain(self.marks()).collect();
        let place = |place: usize| {
            let label = self.here.t1("participation-survey-place", "n", place);
            let name = place_name(self.question, place);
            field::select_named(self.here, self.form, &name, label, options.clone())
        };
        (1..=most).map(place).collect()
    }

    /// What was typed.
    fn typed(&self) -> &str {
        self.form.raw(&self.name)
    }

    /// A line for words.
    fn line(&self) -> Option<field::Input> {
        if !matches!(self.question.asks, Asks::Words { long: false }) {
            return None;
        }
        let label = self.label().to_owned();
        let input = field::input_named(self.here, self.form, &self.name, label);
        let input = input.hint(self.hint()).max(LINE);
        Some(if self.question.required { input } else { input.optional(self.here) })
    }

    /// The lines for words.
    fn lines(&self) -> Option<field::Textarea> {
        if !matches!(self.question.asks, Asks::Words { long: true }) {
            return None;
        }
        let label = self.label().to_owned();
        let area = field::textarea_named(self.here, self.form, &self.name, label);
        let area = area.hint(self.hint()).rows(5).max(TEXT);
        Some(if self.question.required { area } else { area.optional(self.here) })
    }
}
