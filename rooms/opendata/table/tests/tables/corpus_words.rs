//! Columns of days, months, yes and no.

use crate::told::check;

#[track_caller]
fn column(heading: &str, cells: &[&str], want: &str) {
    let rows: String = cells.iter().map(|cell| format!("wort;{cell}\n")).collect();
    let file = format!("Art;{heading}\n{rows}");
    let want = format!("Art: text | {}\n{heading}: {want}", vec!["wort"; cells.len()].join(" | "));
    check(heading, file.as_bytes(), &want);
}

#[test]
fn days() {
    column(
        "am",
        &["05.10.2023", "01.02.2024", "-"],
        "date 05.10.2023 | 2023-10-05 | 2024-02-01 | ∅",
    );
    column("am", &["2023-10-05", "2024-02-01"], "date 2023-10-05 | 2023-10-05 | 2024-02-01");
    column(
        "am",
        &["5. Oktober 2023", "1. März 2024", "5. Okt. 2023"],
        "date 05.10.2023 | 2023-10-05 | 2024-03-01 | 2023-10-05",
    );
    column("am", &["05.10.23", "01.02.74"], "date 05.10.23 ? | 2023-10-05 | 1974-02-01");
    column("am", &["05/10/2023", "25/12/2023"], "date day-first | 2023-10-05 | 2023-12-25");
    column("am", &["05/10/2023", "12/25/2023"], "date month-first | 2023-05-10 | 2023-12-25");
    column("am", &["05/10/2023", "01/02/2024"], "date day-first ? | 2023-10-05 | 2024-02-01");
    column("Meldedatum", &["20231005", "20240201"], "date 20231005 | 2023-10-05 | 2024-02-01");
    column("Nummer", &["20231005", "20240201"], "integer | 20231005 | 20240201");
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_kept() {
    let mut cells = vec!["05.10.2023"; 9];
    cells.push("31.02.2023");
    let want = format!("date 05.10.2023 | {}«31.02.2023»", "2023-10-05 | ".repeat(9));
    column("am", &cells, &want);
}

#[test]
fn moments_and_times() {
    column(
        "um",
        &["05.10.2023 14:30", "01.02.2024, 09:00 Uhr"],
        "datetime 05.10.2023 | 2023-10-05T14:30:00 | 2024-02-01T09:00:00",
    );
    column(
        "um",
        &["2023-10-05T14:30:00Z", "2023-10-05 14:30:00+02"],
        "datetime 2023-10-05 | 2023-10-05T14:30:00Z | 2023-10-05T14:30:00+02:00",
    );
    column("um", &["14:30", "9:00", "14.30 Uhr"], "time | 14:30:00 | 09:00:00 | 14:30:00");
}

#[test]
fn months_quarters_and_years() {
    column("Zeit", &["Oktober 2023", "Nov. 2023"], "month | 2023-10 | 2023-11");
    column("Zeit", &["10/2023", "01/2024"], "month | 2023-10 | 2024-01");
    column("Zeit", &["10.2023", "01.2024"], "month | 2023-10 | 2024-01");
    column(
        "Zeit",
        &["2. Quartal 2021", "Q3 2021", "IV/2021"],
        "quarter | 2021-Q2 | 2021-Q3 | 2021-Q4",
    );
    column("Baujahr", &["1904", "2020", "-"], "year | 1904 | 2020 | ∅");
    column("Einwohner", &["1904", "2020"], "integer | 1904 | 2020");
    column("Schuljahr", &["2000/01", "2001/02"], "text | 2000/01 | 2001/02");
}

#[test]
fn yes_and_no() {
    column("barrierefrei", &["Ja", "Nein", "ja", ""], "boolean ja/nein | true | false | true | ∅");
    column("barrierefrei", &["WAHR", "FALSCH"], "boolean wahr/falsch | true | false");
    column("barrierefrei", &["true", "false"], "boolean true/false | true | false");
    column("barrierefrei", &["j", "n", "j"], "boolean j/n | true | false | true");
    column("barrierefrei", &["X", "", "x"], "boolean x/empty | true | false | true");
    column("Klasse", &["n", "n", "n"], "text | n | n | n");
    column("Ampel", &["0", "1", "0"], "integer | 0 | 1 | 0");
}

#[test]
fn places() {
    check("address", "Straße;Hausnummer;PLZ;Ort;Stadtteil\nSeestr.;12a;78464;Konstanz;Petershausen\nMünzgasse;3;78462;Konstanz;Altstadt\n".as_bytes(), "
        Straße: text street | Seestr. | Münzgasse
        Hausnummer: code house-number | 12a | 3
        PLZ: code postcode | 78464 | 78462
        Ort: text town | Konstanz | Konstanz
        Stadtteil: text district | Petershausen | Altstadt");
}
