//! Columns of numbers, units and coordinates.

use crate::told::check;

/// A file with one column beside a column of words.
#[track_caller]
fn column(heading: &str, cells: &[&str], want: &str) {
    separated(';', heading, cells, want);
}

#[track_caller]
fn separated(separator: char, heading: &str, cells: &[&str], want: &str) {
    let quoted = |cell: &str| format!("\"{cell}\"");
    let rows =
        cells.iter().enumerate().map(|(at, cell)| format!("w{at}q{separator}{}\n", quoted(cell)));
    let file = format!("Wort{separator}{}\n{}", quoted(heading), rows.collect::<String>());
    let words: Vec<String> = (0..cells.len()).map(|at| format!("w{at}q")).collect();
    let want = format!("Wort: text | {}\n{heading}: {want}", words.join(" | "));
    check(heading, file.as_bytes(), &want);
}

#[test]
fn thousands_and_decimals_by_what_the_column_itself_says() {
    column("Wert", &["1.234,56", "1.234", "12,5"], "number 1.234,56 | 1234.56 | 1234 | 12.5");
    column("Wert", &["1,234.56", "1,234", "12.5"], "number 1,234.56 | 1234.56 | 1234 | 12.5");
    column("Wert", &["1.234.567", "1.234", "12"], "integer 1.234,56 | 1234567 | 1234 | 12");
    column("Wert", &["0.123", "1.234", "12"], "number 1,234.56 | 0.123 | 1.234 | 12");
    column("Wert", &["1.234", "12345", "17"], "number 1,234.56 | 1.234 | 12345 | 17");
    column("Wert", &["1.234", "999", "12"], "integer 1.234,56 | 1234 | 999 | 12");
    column("Wert", &["1,234", "12345", "17"], "number 1.234,56 | 1.234 | 12345 | 17");
    column("Wert", &["1234,5", "1 234,5", "1'234,5"], "number 1.234,56 | 1234.5 | 1234.5 | 1234.5");
    column(
        "Wert",
        &["1\u{A0}234,5", "1\u{202F}234,5", "\u{2009}7\u{200B}"],
        "number 1.234,56 | 1234.5 | 1234.5 | 7",
    );
}

#[test]
fn where_the_column_says_nothing_the_separator_does_and_a_person_is_asked() {
    column("Wert", &["1.234", "5.678"], "integer 1.234,56 ? | 1234 | 5678");
    separated(',', "Wert", &["1.234", "5.678"], "number 1,234.56 ? | 1.234 | 5.678");
    separated(',', "Wert", &["1,234", "5,678"], "integer 1,234.56 ? | 1234 | 5678");
}

#[test]
fn where_the_column_says_nothing_other_columns_do() {
    check(
        "neighbour",
        b"a;b\n1.234;5.5\n5.678;6.5\n",
        "
        a: number 1,234.56 | 1.234 | 5.678
        b: number 1,234.56 | 5.5 | 6.5",
    );
}

#[test]
fn both_notations_in_one_column_are_not_guessed() {
    column("Wert", &["1,5", "2.5", "3,5", "4.5"], "text | 1,5 | 2.5 | 3,5 | 4.5");
    let mut cells = vec!["1,5"; 19];
    cells.push("2.5");
    let want = format!("number 1.234,56 ? | {}«2.5»", "1.5 | ".repeat(19));
    column("Wert", &cells, &want);
}

#[test]
fn signs_before_and_behind() {
    column(
        "Saldo",
        &["-1,50", "−2,50", "3,50-", "+4,50", "5,50 €-"],
        "number in € 1.234,56 | -1.50 | -2.50 | -3.50 | 4.50 | -5.50",
    );
}

#[test]
fn money_percent_and_units_in_cells() {
    column(
        "Preis",
        &["12,50 €", "€ 3,00", "4 EUR", "12,-- €", "-,-- €"],
        "number in € 1.234,56 | 12.50 | 3.00 | 4 | 12 | ∅",
    );
    column("Anteil", &["12,5 %", "7%", "3\u{A0}%"], "number in % 1.234,56 | 12.5 | 7 | 3");
    column("Fläche", &["12,5 m²", "7 m2", "3 qm"], "number in m² 1.234,56 | 12.5 | 7 | 3");
    column("Länge", &["5 m", "3 km", "2 m", "7 km"], "text | 5 m | 3 km | 2 m | 7 km");
    let mut cells = vec!["1,2 Mio. €"; 10];
    cells.push("900.000");
    column(
        "Etat",
        &cells,
        &format!("number in Mio. € 1.234,56 | {}«900.000»", "1.2 | ".repeat(10)),
    );
}

#[test]
fn units_in_headings() {
    column("Betrag in €", &["12,50", "3"], "number in € 1.234,56 | 12.50 | 3");
    column("Umsatz [Tsd. €]", &["12", "3"], "integer in Tsd. € | 12 | 3");
    column("Quote (%)", &["12,5", "3"], "number in % 1.234,56 | 12.5 | 3");
}

#[test]
fn zeros_before_other_digits_are_kept() {
    column("Nummer", &["007", "12", "13"], "code | 007 | 12 | 13");
    column("PLZ", &["78462", "78464"], "code postcode | 78462 | 78464");
    column("AGS", &["08335043", "08335001"], "code municipality-key | 08335043 | 08335001");
    column("ARS", &["083350043043"], "code municipality-key | 083350043043");
    column(
        "Telefon",
        &["07531 900-0", "07531900123", "+49 7531 900"],
        "text | 07531 900-0 | 07531900123 | +49 7531 900",
    );
    column("Hausnummer", &["12", "12a", "3"], "code house-number | 12 | 12a | 3");
    column(
        "Nr",
        &["1213", "164A", "17", "18", "19", "20", "21", "22", "23", "24"],
        "text | 1213 | 164A | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24",
    );
    column(
        "Nr.",
        &["1", "2", "3", "12h", "12m", "13", "14", "15", "16", "17"],
        "text | 1 | 2 | 3 | 12h | 12m | 13 | 14 | 15 | 16 | 17",
    );
    column("Mobil (%)", &["12,5", "13,5"], "number in % 1.234,56 | 12.5 | 13.5");
    column("Anzahl PLZ", &["12", "13"], "integer | 12 | 13");
    column("Kennung", &["12345678901234567", "2"], "code | 12345678901234567 | 2");
}

#[test]
fn whole_numbers_that_a_program_wrote_with_decimals() {
    separated(',', "n", &["12.0", "13", "14"], "integer 1,234.56 | 12 | 13 | 14");
    separated(',', "n", &["12.0", "", "14.0"], "integer 1,234.56 | 12 | ∅ | 14");
    separated(',', "n", &["12.0", "13.0", "14.0"], "number 1,234.56 | 12.0 | 13.0 | 14.0");
    column("Wert", &["1,5E+03", "2,5e3"], "number 1.234,56 | 1.5e+03 | 2.5e3");
}

#[test]
fn marks_for_nothing_are_told_from_values() {
    column(
        "Wert",
        &["1,5", "-", "--", "k.A.", "k. A.", "...", ".", "x", "/", "–", "", "2,5"],
        "number 1.234,56 | 1.5 | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | 2.5",
    );
    column("Text", &["gut", "-", "k.A.", ""], "text | gut | - | k.A. | ∅");
}

#[test]
fn values_that_do_not_fit_are_kept() {
    let mut cells = vec!["12,5"; 18];
    cells.extend(["ca. 500", "12,5 (vorläufig)"]);
    let want = format!("number 1.234,56 | {}«ca. 500» | «12,5 (vorläufig)»", "12.5 | ".repeat(18));
    column("Wert", &cells, &want);
}

#[test]
fn coordinates_are_known_by_where_they_lie() {
    check(
        "degrees with commas",
        b"id;text;lat;lon\n1;a;50,734382;7,10385\n2;b;50,753604;7,142776\n",
        "
        id: integer | 1 | 2
        text: text | a | b
        lat: number 1.234,56 latitude EPSG:4326 | 50.734382 | 50.753604
        lon: number 1.234,56 longitude EPSG:4326 | 7.10385 | 7.142776",
    );
    check(
        "three decimals",
        b"X;Y\n9,158;47,739\n9,159;47,740\n",
        "
        X: number 1.234,56 longitude EPSG:4326 | 9.158 | 9.159
        Y: number 1.234,56 latitude EPSG:4326 | 47.739 | 47.740",
    );
    check(
        "UTM 32",
        b"Rechtswert;Hochwert\n512.345,67;5.278.901,2\n512345,7;5278902\n",
        "
        Rechtswert: number 1.234,56 easting EPSG:25832 | 512345.67 | 512345.7
        Hochwert: number 1.234,56 northing | 5278901.2 | 5278902",
    );
    check(
        "UTM with the zone before it",
        b"ost;nord\n32512345;5278901\n32512346;5278902\n",
        "
        ost: number easting EPSG:4647 | 32512345 | 32512346
        nord: number northing | 5278901 | 5278902",
    );
    column("Geo Point", &["47.66, 9.17", "47.67, 9.18"], "text point | 47.66, 9.17 | 47.67, 9.18");
    column(
        "geom",
        &["POINT (9.17 47.66)", "POINT (9.18 47.67)"],
        "text point | POINT (9.17 47.66) | POINT (9.18 47.67)",
    );
}
