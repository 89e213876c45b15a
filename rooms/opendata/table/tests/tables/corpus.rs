//! Files as administrations export them: letters, separators, titles, headings, notes.

use crate::told::{check, cp1252};

const TORTURE: &str = "Stadt;PLZ;Betrag in €;Anteil;Datum;Bemerkung\r\n\
    Dresden;01067;1.234,56;12,5 %;05.10.2023;\"Alt; und neu\"\r\n\
    Köln;50667;1.234;½;01.02.2024;– keine –\r\n\
    Konstanz;78462;-,--;7,25 %;;\r\n";
const TORTURE_READ: &str = "
    Stadt: text town | Dresden | Köln | Konstanz
    PLZ: code postcode | 01067 | 50667 | 78462
    Betrag in €: number in € 1.234,56 | 1234.56 | 1234 | ∅
    Anteil: text | 12,5 % | ½ | 7,25 %
    Datum: date 05.10.2023 | 2023-10-05 | 2024-02-01 | ∅
    Bemerkung: text | Alt; und neu | – keine – | ∅";

#[test]
fn an_excel_export_in_windows_1252() {
    check("cp1252", &cp1252(TORTURE), TORTURE_READ);
}

#[test]
fn the_same_in_all_encodings() {
    check("utf-8", TORTURE.as_bytes(), TORTURE_READ);
    check("utf-8 with mark", format!("\u{FEFF}{TORTURE}").as_bytes(), TORTURE_READ);
    let wide = |text: &str| text.encode_utf16().collect::<Vec<_>>();
    let little: Vec<u8> = wide(TORTURE).into_iter().flat_map(u16::to_le_bytes).collect();
    check("utf-16le", &little, TORTURE_READ);
    let big: Vec<u8> =
        wide(&format!("\u{FEFF}{TORTURE}")).into_iter().flat_map(u16::to_be_bytes).collect();
    check("utf-16be with mark", &big, TORTURE_READ);
}

#[test]
fn latin_1_where_no_byte_tells_it_from_windows_1252() {
    check(
        "latin-1",
        &cp1252("Straße;Nr\nBücklestraße;3\nMünzgasse;5\n"),
        "
        Straße: text street | Bücklestraße | Münzgasse
        Nr: integer | 3 | 5",
    );
}

#[test]
fn bytes_of_another_encoding_in_a_utf_8_file() {
    let mut file = "Name;Zahl\nJürgen Müller;1\nBärbel Größ;2\nM".as_bytes().to_vec();
    file.extend(b"\xfcller;3\n");
    check(
        "mixed",
        &file,
        "
        Name: text | Jürgen Müller | Bärbel Größ | Müller
        Zahl: integer | 1 | 2 | 3",
    );
}

#[test]
fn line_ends_of_all_kinds() {
    for end in ["\n", "\r\n", "\r"] {
        let file = ["a;b", "1;\"x", "y\"", "2;z", ""].join(end);
        check(
            &format!("{end:?}"),
            file.as_bytes(),
            "
            a: integer | 1 | 2
            b: text | x\ny | z"
                .replace("x\ny", "x\u{2424}y")
                .replace('\u{2424}', "\n")
                .as_str(),
        );
    }
}

#[test]
fn separators_that_stand_in_texts_too() {
    check(
        "comma, semicolons inside",
        b"id,text\n1,\"a;b;c\"\n2,d;e\n3,f\n",
        "
        id: integer | 1 | 2 | 3
        text: text | a;b;c | d;e | f",
    );
    check(
        "tab",
        b"Jahr\tMenge\n2020\t1,5\n2021\t2,5\n",
        "
        Jahr: year | 2020 | 2021
        Menge: number 1.234,56 | 1.5 | 2.5",
    );
    check(
        "a line for Excel",
        b"sep=;\nJahr;Menge\n2020;1,5\n2021;2,5\n",
        "
        Jahr: year | 2020 | 2021
        Menge: number 1.234,56 | 1.5 | 2.5
        above 1; below",
    );
    check("bar", b"a|b\n1|x\n2|y\n", "a: integer | 1 | 2\nb: text | x | y");
    check(
        "one column",
        b"Name\nMeier, Anna\nSchulz\nWeber\n",
        "Name: text | Meier, Anna | Schulz | Weber",
    );
}

#[test]
fn a_quotation_mark_inside_a_cell_is_a_letter() {
    check(
        "inch",
        b"Teil;Preis\nRohr 5\" lang;3,20\nMuffe 2\";1,10\n",
        "
        Teil: text | Rohr 5\" lang | Muffe 2\"
        Preis: number 1.234,56 | 3.20 | 1.10",
    );
}

#[test]
fn titles_above_and_notes_below() {
    check("statistics office", "Bevölkerung in Konstanz\n\nStand: 31.12.2022\n\nStadtteil;Einwohner;Fläche (km²)\n\
        Altstadt;12.345;1,2\nParadies;6.789;0,9\n\nQuelle: Einwohnermelderegister\n© Stadt Konstanz\n".as_bytes(), "
        Stadtteil: text district | Altstadt | Paradies
        Einwohner: integer 1.234,56 | 12345 | 6789
        Fläche (km²): number in km² 1.234,56 | 1.2 | 0.9
        above 1,3; below 9,10");
    check("padded by Excel", "Haushalt 2023;;;\n;;;\nProdukt;Name;Ansatz;Ist\n1100;Innere Verwaltung;1.200,00;1.180,50\n\
        1200;Sicherheit;800,00;790,25\n;;;\nQuelle: Kämmerei;;;\n".as_bytes(), "
        Produkt: integer | 1100 | 1200
        Name: text | Innere Verwaltung | Sicherheit
        Ansatz: number 1.234,56 | 1200.00 | 800.00
        Ist: number 1.234,56 | 1180.50 | 790.25
        above 1; below 7");
    check(
        "a key and a value above",
        "Stand:;31.12.2022;;\nErsteller:;Amt 12;;\nNr;Name;Wert;Art\n1;A;2,5;x1\n2;B;3,5;y1\n"
            .as_bytes(),
        "
        Nr: integer | 1 | 2
        Name: text | A | B
        Wert: number 1.234,56 | 2.5 | 3.5
        Art: text | x1 | y1
        above 1,2; below",
    );
}

#[test]
fn headings_of_several_rows() {
    check(
        "merged",
        "Jahr;Männer;;Frauen;\n;deutsch;andere;deutsch;andere\n2020;1;2;3;4\n2021;5;6;7;8\n"
            .as_bytes(),
        "
        Jahr: year | 2020 | 2021
        Männer / deutsch: integer | 1 | 5
        Männer / andere: integer | 2 | 6
        Frauen / deutsch: integer | 3 | 7
        Frauen / andere: integer | 4 | 8",
    );
    check(
        "merged, first cell empty",
        ";Strom;;Gas;\nJahr;Menge;Preis;Menge;Preis\n2020;10;2,5;30;1,5\n2021;11;2,6;31;1,6\n"
            .as_bytes(),
        "
        Jahr: year | 2020 | 2021
        Strom / Menge: integer | 10 | 11
        Strom / Preis: number 1.234,56 | 2.5 | 2.6
        Gas / Menge: integer | 30 | 31
        Gas / Preis: number 1.234,56 | 1.5 | 1.6",
    );
    check(
        "units below",
        "Jahr;Umsatz;Anteil;Fläche\n;in Tsd. €;in %;m²\n2020;1.200;12,5;800\n2021;1.300;13,5;900\n"
            .as_bytes(),
        "
        Jahr: year | 2020 | 2021
        Umsatz (Tsd. €): integer in Tsd. € 1.234,56 | 1200 | 1300
        Anteil (%): number in % 1.234,56 | 12.5 | 13.5
        Fläche (m²): integer in m² | 800 | 900",
    );
    check(
        "years as headings",
        "Stadtteil;2020;2021;2022\nAltstadt;1;2;3\nParadies;4;5;6\n".as_bytes(),
        "
        Stadtteil: text district | Altstadt | Paradies
        2020: integer | 1 | 4
        2021: integer | 2 | 5
        2022: integer | 3 | 6",
    );
}

#[test]
fn headings_that_are_missing_empty_or_there_twice() {
    check(
        "none",
        b"1;Altstadt;12,5\n2;Paradies;13,5\n3;Petershausen;14,5\n",
        "
        Spalte 1: integer | 1 | 2 | 3
        Spalte 2: text | Altstadt | Paradies | Petershausen
        Spalte 3: number 1.234,56 | 12.5 | 13.5 | 14.5",
    );
    check(
        "empty and twice",
        b"Name;;Wert;Wert\na;x;1;2\nb;y;3;4\n",
        "
        Name: text | a | b
        Spalte 2: text | x | y
        Wert: integer | 1 | 3
        Wert 2: integer | 2 | 4",
    );
    check(
        "broken over lines",
        b"\"Anzahl\nPersonen\";\"Fl\xc3\xa4che\n(ha)\"\n3;1,5\n4;2,5\n",
        "
        Anzahl Personen: integer | 3 | 4
        Fläche (ha): number in ha 1.234,56 | 1.5 | 2.5",
    );
    check("heading only", b"Name;Wert\n", "Name: text ? |\nWert: text ? |");
}

#[test]
fn rows_that_are_too_short_too_long_or_empty() {
    check(
        "ragged",
        b"a;b;c\n1;2;3\n4;5\n;;\n\n6;7;8;9;x\n10;11;12;;\n",
        "
        a: integer | 1 | 4 | 6 | 10
        b: integer | 2 | 5 | 7 | 11
        c: integer | 3 | ∅ | 8 | 12
        Zellen ohne Spalte: text | ∅ | ∅ | 9;x | ∅",
    );
}
