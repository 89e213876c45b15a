use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn bw() -> Calendar {
    Calendar { state: Some(State::Bw), ..Calendar::default() }
}

fn holidays(calendar: &Calendar, year: i16) -> Vec<String> {
    let all = date(year, 1, 1).series(1.day()).take_while(|d| d.year() == year);
    all.filter(|d| calendar.holiday(*d).is_some()).map(|d| d.to_string()).collect()
}

#[test]
fn easter_falls_where_the_almanacs_say() {
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1961, 4, 2),
        (2000, 4, 23),
        (2008, 3, 23),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
        (2285, 3, 22),
    ] {
        assert_eq!(easter(year), date(year, month, day));
    }
}

#[test]
fn the_twelve_holidays_of_baden_wuerttemberg_in_2026_and_2027() {
    assert_eq!(
        holidays(&bw(), 2026),
        [
            "2026-01-01",
            "2026-01-06",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-06-04",
            "2026-10-03",
            "2026-11-01",
            "2026-12-25",
            "2026-12-26",
        ]
    );
    assert_eq!(
        holidays(&bw(), 2027),
        [
            "2027-01-01",
            "2027-01-06",
            "2027-03-26",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-17",
            "2027-05-27",
            "2027-10-03",
            "2027-11-01",
            "2027-12-25",
            "2027-12-26",
        ]
    );
}

#[test]
fn other_laender_have_other_holidays() {
    let of = |state| holidays(&Calendar { state, ..Calendar::default() }, 2026);
    assert_eq!(of(None).len(), 9, "what all Länder have in common");
    for (state, count) in [
        (State::Be, 10),
        (State::Hh, 10),
        (State::Nw, 11),
        (State::By, 12),
        (State::Sl, 12),
        (State::Sn, 11),
        (State::Th, 11),
    ] {
        assert_eq!(of(Some(state)).len(), count, "{state:?}");
    }
    assert!(of(Some(State::Sn)).contains(&"2026-11-18".to_owned()), "Buß- und Bettag");
}

#[test]
fn periods_step_over_weekends_and_holidays() {
    let calendar = bw();
    // Over Easter 2026: Thursday, then Good Friday to Easter Monday.
    assert_eq!(calendar.add_working_days(date(2026, 4, 2), 1), date(2026, 4, 7));
    // Over Christmas and New Year: 24 and 31 December are worked on.
    assert_eq!(calendar.add_working_days(date(2026, 12, 23), 1), date(2026, 12, 24));
    assert_eq!(calendar.add_working_days(date(2026, 12, 24), 1), date(2026, 12, 28));
    assert_eq!(calendar.add_working_days(date(2026, 12, 30), 3), date(2027, 1, 5));
    assert_eq!(calendar.add_working_days(date(2026, 12, 30), 4), date(2027, 1, 7));
    // Three days from a Friday in summer.
    assert_eq!(calendar.add_working_days(date(2026, 7, 10), 3), date(2026, 7, 15));
    assert_eq!(calendar.add_working_days(date(2026, 7, 11), 0), date(2026, 7, 13));
}

#[test]
fn a_town_may_close_on_single_days_and_on_days_of_each_year() {
    let calendar = Calendar {
        closed: [date(2026, 2, 12)].into(),
        closed_yearly: [(12, 24), (12, 31)].into(),
        ..bw()
    };
    assert_eq!(calendar.add_working_days(date(2026, 2, 11), 1), date(2026, 2, 13));
    assert_eq!(calendar.add_working_days(date(2025, 2, 11), 1), date(2025, 2, 12));
    assert_eq!(calendar.add_working_days(date(2026, 12, 23), 1), date(2026, 12, 28));
    assert!(!calendar.is_working_day(date(2027, 12, 31)));
}

#[test]
fn a_period_of_three_days_that_began_on_monday_is_over_on_friday_morning() {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    let friday: Ts = "2026-11-27T05:00:00Z".parse::<jiff::Timestamp>().unwrap().into();
    let before = bw().expired_before(friday, 3, &zone);
    assert_eq!(before.rfc3339(), "2026-11-23T23:00:00Z", "all of Monday, none of Tuesday");
}

proptest! {
    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583_i16..=9998) {
        let easter = easter(year);
        prop_assert_eq!(easter.weekday(), Weekday::Sunday);
        prop_assert!(easter >= date(year, 3, 22) && easter <= date(year, 4, 25));
    }

    #[test]
    fn adding_and_counting_agree(year in 1990_i16..2100, day in 0_i32..366, days in 1_u32..200) {
        let calendar = bw();
        let from = date(year, 1, 1).saturating_add(day.days());
        let to = calendar.add_working_days(from, days);
        prop_assert!(to > from);
        prop_assert!(calendar.is_working_day(to));
        prop_assert_eq!(calendar.working_days_between(from, to), days);
    }

    #[test]
    fn steps_add_up(day in 0_i32..3000, one in 1_u32..40, two in 1_u32..40) {
        let calendar = bw();
        let from = date(2024, 1, 1).saturating_add(day.days());
        let at_once = calendar.add_working_days(from, one + two);
        let in_steps = calendar.add_working_days(calendar.add_working_days(from, one), two);
        prop_assert_eq!(at_once, in_steps);
    }

    #[test]
    fn what_is_expired_is_exactly_what_had_its_days(day in 0_i32..3000, days in 0_u32..15) {
        let (calendar, zone) = (bw(), TimeZone::UTC);
        let today = date(2024, 1, 1).saturating_add(day.days());
        let now: Ts = today.at(6, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp().into();
        let before = calendar.expired_before(now, days, &zone).date(&zone);
        let last_expired = before.saturating_sub(1.day());
        prop_assert!(calendar.add_working_days(last_expired, days) < today);
        prop_assert!(calendar.add_working_days(before, days) >= today || before == today);
    }
}
