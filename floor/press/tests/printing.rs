//! What comes out of the press. Where `ALLMENDE_TEST_PAPER` names a folder, the sheets are left
//! there for programs of others to look at (`paper.py`).
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod samples;

use press::{Code, Document, Logo, Unprintable, render};
use proptest::prelude::*;

fn printed(name: &str, document: &impl Document) -> Vec<u8> {
    let pdf = render(document).unwrap();
    if let Some(folder) = std::env::var_os("ALLMENDE_TEST_PAPER") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf).unwrap();
    }
    pdf
}

fn holds(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn every_kind_of_sheet_says_what_it_keeps_to() {
    let all = [
        printed("letter", &samples::letter()),
        printed("receipt", &samples::receipt()),
        printed("permit", &samples::permit()),
        printed("form", &samples::form()),
    ];
    for pdf in all {
        assert!(pdf.starts_with(b"%PDF-1.7"));
        for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
            assert!(holds(&pdf, claim), "{claim}");
        }
    }
}

#[test]
fn the_same_document_is_the_same_bytes() {
    assert!(render(&samples::letter()).unwrap() == render(&samples::letter()).unwrap());
    let mut later = samples::letter();
    later.sheet.at = later.sheet.at.plus(kernel::Ts::SECOND);
    assert!(render(&later).unwrap() != render(&samples::letter()).unwrap());
}

#[test]
fn a_letter_of_many_pages_prints() {
    let short = printed("letter", &samples::letter()).len();
    assert!(printed("long", &samples::long_letter()).len() > short);
}

#[test]
fn texts_are_never_instructions_and_strange_signs_never_in_the_way() {
    printed("rude", &samples::rude_letter());
}

#[test]
fn a_permit_without_vehicles_or_end_prints() {
    let mut permit = samples::permit();
    permit.sheet.title = "Wohnberechtigungsschein mit einem Namen, der umbrechen muss".into();
    permit.plates.clear();
    (permit.valid_from, permit.valid_until, permit.area, permit.code) = (None, None, None, None);
    printed("certificate", &permit);
}

#[test]
fn more_vehicles_than_the_upper_half_holds_move_the_fold() {
    let mut permit = samples::permit();
    permit.plates = (100..148).map(|nr| format!("KN-AB {nr}E")).collect();
    printed("fleet", &permit);
}

#[test]
fn a_logo_that_cannot_be_read_does_not_keep_a_letter_back() {
    let mut letter = samples::letter();
    for broken in [Logo::Svg(b"<svg".to_vec()), Logo::Png(b"\x89PNG\r\n\x1a\nxx".to_vec())] {
        letter.sheet.letterhead.logo = Some(broken);
        assert!(holds(&render(&letter).unwrap(), "<pdfuaid:part>1<"));
    }
    assert_eq!(Logo::of(b"GIF89a"), None);
}

#[test]
fn a_code_that_does_not_fit_is_refused_with_its_size() {
    let mut permit = samples::permit();
    permit.code = Some(Code { content: "x".repeat(3_000), ..samples::code() });
    assert!(matches!(render(&permit), Err(Unprintable::Code(long)) if long.0 == 3_000));
}

#[test]
fn capitals_behind_the_address_make_a_smaller_code() {
    let side = |content: &str| {
        let svg = Code { content: content.into(), ..samples::code() }.svg().unwrap();
        let (_, rest) = svg.split_once("viewBox=\"0 0 ").unwrap();
        rest.split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    assert!(side(samples::ADDRESS) < side(&samples::ADDRESS.to_lowercase()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_people_write_prints(title in ".{0,60}", line in ".{0,200}", text in "(?s).{0,600}") {
        let mut letter = samples::letter();
        letter.sheet.title = title;
        letter.recipient = vec![line.clone(); 3];
        letter.details.push((line.clone(), text.clone()));
        letter.blocks.push(press::Block::text(text.clone()));
        letter.blocks.push(press::Block::List { items: vec![text] });
        prop_assert!(render(&letter).is_ok());
    }
}

#[test]
fn many_at_once_wait_for_their_turn() {
    let runtime = tokio::runtime::Builder::new_multi_thread().build().unwrap();
    runtime.block_on(async {
        let tasks: Vec<_> =
            (0..8).map(|_| tokio::spawn(press::print(samples::receipt()))).collect();
        let mut sizes = Vec::new();
        for task in tasks {
            sizes.push(task.await.unwrap().unwrap().len());
        }
        sizes.dedup();
        assert_eq!(sizes.len(), 1);
    });
}
