//! The reports themselves: what, where, when, in which words; the same for the same seed.

use std::collections::HashMap;
use std::io::Write;

use anyhow::{Context, Result};
use jiff::{ToSpan, civil::DateTime};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::places::{Places, Spot};
use super::words::{BESIDE, CONSEQUENCES, FIRST, OPENINGS, REQUESTS, SECOND, TOPICS, Topic};

/// What is written.
#[derive(Debug, Clone)]
pub struct Plan {
    /// How many reports.
    pub reports: usize,
    /// How many of them are still open.
    pub open: usize,
    /// What makes this city different from another.
    pub seed: u64,
    /// The last moment of a report, local time.
    pub until: DateTime,
    /// How often each category is used, by its name; where empty, as the city did.
    pub weights: HashMap<String, u32>,
}

/// Years back from the last moment.
const YEARS: f64 = 8.0;
/// Of the open reports, how many are not yet released.
const UNRELEASED: usize = 300;
/// Every so many reports one lies at the very spot of another one.
const SAME_SPOT: u32 = 40;

/// Writes the file, oldest report first, in the form of the city's former system.
///
/// # Errors
/// When the file cannot be written.
pub fn write(plan: &Plan, places: &Places, file: impl Write) -> Result<()> {
    let mut writer = Writer::new(plan, places)?;
    let mut file = csv::Writer::from_writer(file);
    file.write_record([
        "ID",
        "Text",
        "Kategorie",
        "Automatisch-ermittelte-Adresse",
        "Gruppe",
        "lon",
        "lat",
        "Gemeldet-am",
        "Freigegeben-am",
        "Geprueft-am",
        "Stadtteil",
    ])?;
    for nr in 0..plan.reports {
        file.write_record(writer.row(nr))?;
    }
    file.flush()?;
    Ok(())
}

struct Writer<'p> {
    plan: &'p Plan,
    places: &'p Places,
    chance: StdRng,
    /// Running sums of the categories' weights.
    sums: Vec<u32>,
    /// A spot where people report again and again.
    known: Spot,
}

impl<'p> Writer<'p> {
    fn new(plan: &'p Plan, places: &'p Places) -> Result<Self> {
        let mut chance = StdRng::seed_from_u64(plan.seed);
        let known = places.somewhere(&mut chance).context("a city without streets")?;
        let mut sum = 0;
        let weight = |topic: &Topic| match plan.weights.is_empty() {
            true => topic.weight,
            false => plan.weights.get(topic.category).copied().unwrap_or(0),
        };
        let sums = TOPICS
            .iter()
            .map(|topic| {
                sum += weight(topic);
                sum
            })
            .collect();
        Ok(Self { plan, places, chance, sums, known })
    }

    fn row(&mut self, nr: usize) -> [String; 11] {
        let topic = self.topic();
        let spot = self.spot();
        let number = self.chance.random_range(1..120);
        let received = self.received(nr);
        let left = self.plan.reports - nr;
        let released = (left > UNRELEASED)
            .then(|| self.later(received, 0.02, 2.0))
            .filter(|at| *at <= self.plan.until);
        let closed = released
            .filter(|_| !self.stays_open(nr))
            .map(|at| self.later(at, 0.1, 25.0))
            .map(|at| at.min(self.plan.until));
        let moment = |at: Option<DateTime>| at.map_or_else(String::new, written);
        [
            format!("g{nr}"),
            self.text(topic, &spot.street, number),
            topic.category.to_owned(),
            format!("{} {number}, Konstanz", spot.street),
            topic.department.to_owned(),
            format!("{:.6}", spot.lon),
            format!("{:.6}", spot.lat),
            written(received),
            moment(released),
            moment(closed),
            String::new(),
        ]
    }

    fn topic(&mut self) -> &'static Topic {
        let all = self.sums.last().copied().unwrap_or(1).max(1);
        let drawn = self.chance.random_range(0..all);
        &TOPICS[self.sums.partition_point(|sum| *sum <= drawn).min(TOPICS.len() - 1)]
    }

    fn spot(&mut self) -> Spot {
        if self.chance.random_range(0..SAME_SPOT) == 0 {
            return self.known.clone();
        }
        let spot = self.places.somewhere(&mut self.chance).unwrap_or_else(|| self.known.clone());
        if self.chance.random_range(0..500) == 0 {
            self.known = spot.clone();
        }
        spot
    }

    /// Reports grow more from year to year, and come in by day.
    fn received(&mut self, nr: usize) -> DateTime {
        let share = (nr as f64 + 0.5) / self.plan.reports as f64;
        let days = (YEARS * 365.25 * (1.0 - share.sqrt())).floor() as i64;
        let day = self.plan.until.checked_sub(days.days()).unwrap_or(self.plan.until).date();
        // Mostly between six and ten, with a hump after work.
        let hour = 6.0 + self.chance.random_range(0.0..8.0) + self.chance.random_range(0.0..8.0);
        let seconds = (hour * 3600.0) as i64;
        let at = day.at(0, 0, 0, 0).checked_add(seconds.seconds()).unwrap_or(self.plan.until);
        at.min(self.plan.until)
    }

    /// A moment later by so many days, a few times much more; never in the small hours, some of
    /// which do not exist.
    fn later(&mut self, at: DateTime, least: f64, usual: f64) -> DateTime {
        let luck: f64 = self.chance.random_range(0.001..1.0);
        let days = least - usual * luck.ln();
        let at = at.checked_add(((days * 86_400.0) as i64).seconds()).unwrap_or(self.plan.until);
        let asleep = if at.hour() < 6 { 6 } else { 0 };
        at.checked_add(asleep.hours()).unwrap_or(at)
    }

    /// The younger, the more likely; three quarters of the open ones are of the last tenth.
    fn stays_open(&mut self, nr: usize) -> bool {
        let (reports, open) = (self.plan.reports as f64, self.plan.open as f64);
        let young = nr as f64 >= reports * 0.9;
        let (of, among) = if young { (0.75, 0.1) } else { (0.25, 0.9) };
        self.chance.random_bool((open * of / (reports * among)).min(1.0))
    }

    fn one(&mut self, words: &[&'static str]) -> &'static str {
        words[self.chance.random_range(0..words.len())]
    }

    fn text(&mut self, topic: &Topic, street: &str, number: u32) -> String {
        let mut text = format!(
            "{}{} {} {street} {number} {}.",
            self.one(OPENINGS),
            self.one(topic.things),
            self.one(BESIDE),
            self.one(topic.states),
        );
        if self.chance.random_bool(0.4) {
            let part = format!("{}{}", self.one(FIRST), self.one(SECOND));
            let state = self.one(topic.states);
            text.push_str(&format!(" Auch der Teil am {part} {state}."));
        }
        for words in [CONSEQUENCES, REQUESTS] {
            let sentence = self.one(words);
            if !sentence.is_empty() {
                text.push(' ');
                text.push_str(sentence);
            }
        }
        text
    }
}

fn written(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn city(reports: usize, seed: u64) -> Vec<csv::StringRecord> {
        let plan = Plan {
            reports,
            open: reports / 16,
            seed,
            until: jiff::civil::date(2026, 3, 1).at(12, 0, 0, 0),
            weights: HashMap::new(),
        };
        let streets = "name,kind,lon,lat,district\nSeestraße,street,9.18,47.665,altstadt\n";
        let areas = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
            "geometry":{"type":"Polygon","coordinates":[[[9.1,47.6],[9.2,47.6],[9.2,47.7],[9.1,47.6]]]}}]}"#;
        let places = Places::read(streets, areas).expect("streets and areas");
        let mut file = Vec::new();
        write(&plan, &places, &mut file).expect("a file in memory");
        csv::Reader::from_reader(file.as_slice()).records().map(|r| r.expect("a row")).collect()
    }

    #[test]
    fn the_same_seed_writes_the_same_city() {
        assert_eq!(city(200, 7), city(200, 7));
        assert_ne!(city(200, 7), city(200, 8));
    }

    #[test]
    fn most_reports_are_done_and_none_is_done_before_it_came() {
        let rows = city(16_000, 1);
        let open = rows.iter().filter(|row| row[9].is_empty()).count();
        assert!((800..1_600).contains(&open), "{open} of 16000 are open");
        for row in &rows {
            assert!(row[8].is_empty() || row[7] <= row[8], "{row:?}");
            assert!(row[9].is_empty() || row[8] <= row[9], "{row:?}");
        }
    }
}
