"""Programs of others on the sheets the press printed, all from PyPI: `page-validation` and `pdfua`
hold them against PDF/UA-1 and PDF/A-2a, `pypdf` reads title, language, tags and text, and
`pypdfium2` with `zxing-cpp` looks at the page and reads the QR code off it.

Those named `room_…` came out of a running town over HTTP (`rooms/services/tests/paper.rs`); the others are
the press's samples.

Argument: the folder with the sheets. Closing lines are those of TAP, which `cargo xtask test` counts.
"""

import re
import subprocess
import sys
import traceback
from pathlib import Path

import page
import pypdf
import pypdfium2
import zxingcpp

FOLDER = Path(sys.argv[1])
SHEETS = sorted(FOLDER.glob("*.pdf"))
ADDRESS = "https://konstanz.example/check#0417FZRW94HMPKHD"
# What each sheet must say, in this order.
SAYS = {
    "letter": ["Konstanz", "Frau Änne Größl", "Aktenzeichen", "Ausnahmegenehmigung", "Straßenverkehrs", "150,00", "Rechtsbehelfsbelehrung"],
    "long": ["Österreich", "Abschnitt 1:", "Abschnitt 40:", "9f86d081" * 16],
    "rude": ["Şükrü Çelik-Łukasz Ñandú", '#panic("no") *bold* $x$', "#let x = 1 // kept", "*not bold* _not italic_"],
    "receipt": ["Ihr Antrag ist da", "KN-7F3K-29QD", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    "permit": ["Handwerkerparkausweis", "A-7F3K-29QD", "30. November 2027", "KN-GS 101E", "§ 46 Abs. 1"],
    "fleet": ["KN-AB 100E", "KN-AB 147E", "Hier falten"],
    "certificate": ["Wohnberechtigungsschein", "Rechtsgrundlage"],
    "form": ["Antrag auf einen Handwerkerparkausweis", "Gewerk", "Sanitär und Heizung", "IBAN", "Unterschrift"],
    "room_receipt": ["Konstanz", "Eingangsbestätigung", "Handwerkerparkausweis", "Es entscheidet", "Wie es weitergeht", "Kennzeichen"],
    "room_letter": ["Konstanz", "Kanzleistraße 15", "Aktenzeichen", "genehmigt", "wir erteilen", "Rechtsbehelfsbelehrung", "ohne Unterschrift"],
    "room_request": ["Aktenzeichen", "fehlt uns noch etwas", "Zulassungsbescheinigung"],
    "room_request_draft": ["Entwurf", "fehlt uns noch etwas", "Zulassungsbescheinigung"],
    "room_proposal": ["Kanzleistraße 15", "Marlene Brugger", "Seestraße 3", "etwas beantragen", "diesen Code ein", "ohne Unterschrift"],
    "room_draft": ["Entwurf", "wir erteilen", "we grant"],
    "room_preview": ["Entwurf", "Geschafft", "es hat geklappt."],
    "room_permit": ["KN-AB 123", "Hier falten", "Rechtsgrundlage"],
    "room_form": ["Antrag: Etwas auf die Straße stellen", "Füllen Sie alles aus", "Bild von dem Plakat"],
    "room_form_handwerkerparkausweis": ["Antrag:", "Name des Betriebs", "Kennzeichen", "Unterschrift"],
    "room_form_hundesteuer": ["Antrag:", "IBAN", "Unterschrift"],
    "room_form_gewerbeanmeldung": ["Antrag:", "Unterschrift"],
    "room_form_sondernutzung": ["Antrag:", "Unterschrift"],
}
# What the QR code of a sheet begins with; none where it has none, by default that of the samples.
CODES = {
    "certificate": None,
    "room_receipt": "/receipts/verify?code=",
    "room_letter": None,
    "room_request": None,
    "room_request_draft": None,
    "room_proposal": None,
    "room_draft": None,
    "room_preview": None,
    "room_permit": "/check#",
    **{sheet: "/services/" for sheet in SAYS if sheet.startswith("room_form")},
}


# Data that happen to end with a carriage return make `page-validation` 0.11 take it for a part of the
# end of line that follows, and find the stream too long by one.
LENGTH = "PDFA2A-STREAM-LENGTH-001"


def long_enough(sheet):
    """Each stream is as long as it says: behind its bytes stands the end of line and `endstream`."""
    content = sheet.read_bytes()
    streams = [*re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", content)]
    ends = [content[one.end() + int(one[1]) :][:10] for one in streams]
    return bool(streams) and all(end == b"\nendstream" for end in ends)


def conforms(profile):
    """The sheets against a profile of `page-validation`, which passes veraPDF's corpus."""
    for sheet in SHEETS:
        report = page.validate_pdf(sheet, profile=profile)
        failures = [one for one in report.failures if one.rule_id != LENGTH or not long_enough(sheet)]
        assert not failures, f"{sheet.name}: {[(f.rule_id, f.message) for f in failures]}"


def notices():
    """The validator does refuse: the same sheet with its language taken away."""
    broken = FOLDER / "permit.pdf"
    writer = pypdf.PdfWriter(clone_from=broken)
    del writer.root_object["/Lang"]
    writer.root_object["/MarkInfo"][pypdf.generic.NameObject("/Marked")] = pypdf.generic.BooleanObject(False)
    target = FOLDER / "broken.tmp"
    writer.write(target)
    assert not page.is_pdf_compliant(target, profile=page.ValidationProfile.PDF_UA_1)


def pdfua():
    """A second opinion on the part of PDF/UA-1 that `pdfua` implements."""
    program = Path(sys.executable).with_name("pdfua")
    told = subprocess.run([program, "check", *SHEETS], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout


def tags(node, found):
    """Roles of the structure tree below a node."""
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            tags(one, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found.append(node["/S"])
        if "/K" in node:
            tags(node["/K"], found)
    return found


def structure():
    """Title, language and tags stand in the file."""
    for sheet in SHEETS:
        reader = pypdf.PdfReader(sheet)
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], sheet.name
        assert root["/Lang"] in ("de-DE", "en-GB"), (sheet.name, root["/Lang"])
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], sheet.name
        assert reader.metadata.title.strip(), sheet.name
        found = tags(root["/StructTreeRoot"]["/K"], [])
        assert found.count("/H1") == 1, (sheet.name, found.count("/H1"))
        assert "/P" in found, (sheet.name, set(found))
        # What people fill in by hand need not have a table.
        assert ("/TH" in found and "/TR" in found) or sheet.stem.startswith("room_form"), (sheet.name, set(found))
        coded = CODES.get(sheet.stem, ADDRESS) is not None
        assert ("/Figure" in found) == coded, sheet.name


def text():
    """The text can be taken out, whole and in reading order."""
    for sheet in SHEETS:
        words = "\n".join(one.extract_text() for one in pypdf.PdfReader(sheet).pages)
        flat = "".join(words.split())
        at = 0
        for wanted in SAYS[sheet.stem]:
            place = flat.find("".join(wanted.split()), at)
            assert place >= 0, f"{sheet.name}: {wanted!r} is missing or stands too early\n{words}"
            at = place


def codes():
    """A phone would read the QR code off the printed page."""
    for sheet in SHEETS:
        read = []
        for one in pypdfium2.PdfDocument(sheet):
            picture = one.render(scale=2.5).to_pil()
            read += [code.text for code in zxingcpp.read_barcodes(picture)]
        expected = CODES.get(sheet.stem, ADDRESS)
        begins = [] if expected is None else [expected]
        assert [one in code for code, one in zip(read, begins, strict=True)] == [True] * len(begins), (sheet.name, read)


def several():
    """All kinds of sheets were printed."""
    assert {sheet.stem for sheet in SHEETS} == set(SAYS), SHEETS


CHECKS = [
    ("all kinds of sheets are there", several),
    ("page-validation finds PDF/UA-1 kept", lambda: conforms(page.ValidationProfile.PDF_UA_1)),
    ("page-validation finds PDF/A-2a kept", lambda: conforms(page.ValidationProfile.PDF_A_2A)),
    ("page-validation refuses a sheet without language and mark", notices),
    ("pdfua finds nothing", pdfua),
    ("pypdf finds title, language and tags", structure),
    ("pypdf takes out the text in reading order", text),
    ("zxing-cpp reads the QR codes off the pages", codes),
]


def main():
    failed = 0
    print(f"1..{len(CHECKS)}")
    for number, (name, check) in enumerate(CHECKS, 1):
        try:
            check()
            print(f"ok {number} - {name}")
        except Exception:  # noqa: BLE001
            failed += 1
            print(f"not ok {number} - {name}\n{traceback.format_exc()}")
    print(f"# pass {len(CHECKS) - failed}\n# fail {failed}")
    return 1 if failed else 0


sys.exit(main())
