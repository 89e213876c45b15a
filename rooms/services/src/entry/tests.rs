use super::{bank, day, number, parts, plate, text, *};
use crate::Number;

/// A field as a definition declares it.
fn field(lines: &str) -> Field {
    let text = format!(
        "[[step]]\nkey = \"a\"\ntitle = \"a\"\n[[step.field]]\nkey = \"x\"\nlabel = \"x\"\n{lines}"
    );
    let (definition, _) = crate::Definition::read("a.toml", &text);
    definition.and_then(|d| d.field("x").cloned()).expect("the field is there")
}

fn given(read: Read) -> Option<Value> {
    match read {
        Read::Given(value) => Some(value),
        Read::Nothing | Read::Wrong(_) => None,
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let field = field("type = \"number\"\nplaces = 2");
    let read = |typed: &str| given(number::number(&field, typed, 2));
    let is = |text: &str| text.parse::<Number>().ok().map(Value::Number);
    assert_eq!(read("1.234,50"), is("1234.5"));
    assert_eq!(read("1.500"), is("1500"));
    assert_eq!(read("12.5"), is("12.5"));
    assert_eq!(read("1 000"), is("1000"));
    for wrong in ["zwei", "1,234", "1.2.3", ""] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn money_is_cents() {
    let field = field("type = \"money\"\nmin = 100");
    assert_eq!(given(number::money(&field, "12,30 €")), Some(Value::whole(1_230)));
    assert_eq!(given(number::money(&field, "0,99")), None);
    assert_eq!(euros(-1_205), "-12,05");
}

#[test]
fn days_are_read_as_browsers_and_people_write_them() {
    let day = day::parse("3.4.2026");
    assert!(day.is_some());
    assert_eq!(day, day::parse("2026-04-03"));
    for wrong in ["31.2.2026", "2026", "3.4.26", "morgen"] {
        assert_eq!(day::parse(wrong), None, "{wrong}");
    }
    assert_eq!(given(day::time("8.30 Uhr")), Some(Value::text("08:30")));
    assert_eq!(given(day::time("25:00")), None);
}

#[test]
fn plates_get_one_way_of_writing() {
    for (typed, written) in
        [("kn ab 123", "KN-AB 123"), ("KN-AB123e", "KN-AB 123E"), ("TG 123456", "TG 123456")]
    {
        assert_eq!(given(plate::plate(typed)), Some(Value::text(written)), "{typed}");
    }
    assert_eq!(given(plate::plate("ohne")), None);
}

#[test]
fn an_account_number_with_a_slip_is_noticed() {
    let written = Some(Value::text("DE89370400440532013000"));
    assert_eq!(given(bank::iban("DE89 3704 0044 0532 0130 00")), written);
    assert_eq!(given(bank::iban("DE88 3704 0044 0532 0130 00")), None);
    assert_eq!(given(bank::iban("")), None);
}

#[test]
fn an_address_needs_street_postcode_and_town() {
    let read = |given: &[(&str, &str)]| {
        parts::address(|part| {
            let found = given.iter().find(|(name, _)| *name == part);
            found.map_or("", |(_, value)| value).to_owned()
        })
    };
    assert_eq!(read(&[]), Read::Nothing);
    let wrong = read(&[("street", "Seestraße"), ("town", "Konstanz")]);
    assert!(matches!(wrong, Read::Wrong(Wrong { part: Some("postcode"), .. })));
    let whole = read(&[("street", "Seestraße"), ("postcode", "78464"), ("town", "Konstanz")]);
    assert!(given(whole).is_some());
}

#[test]
fn telephone_numbers_hold_digits() {
    assert!(given(text::phone("+49 7531 / 900-0")).is_some());
    assert!(given(text::phone("siehe Briefkopf")).is_none());
}
