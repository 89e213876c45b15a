//! Words from which believable reports are put together.

/// A category: its name in the city's former system, how often it is used (of 3,788 reports of
/// the years 2020 to 2022), who works on it, and what is said about it.
pub struct Topic {
    pub category: &'static str,
    pub weight: u32,
    pub department: &'static str,
    pub things: &'static [&'static str],
    pub states: &'static [&'static str],
}

const TBK: &str = "Technische Betriebe Konstanz";
const SW: &str = "Stadtwerke Konstanz";
const SV: &str = "Bürgeramt/Straßenverkehrswesen";
const BB: &str = "Bürgeramt/Bürgerbüro";
const TA: &str = "Tiefbauamt";
const EB: &str = "Entsorgungsbetriebe Konstanz";

macro_rules! topics {
    ($($category:literal $weight:literal $department:expr; [$($thing:literal),+] [$($state:literal),+])+) => {
        &[$(Topic {
            category: $category,
            weight: $weight,
            department: $department,
            things: &[$($thing),+],
            states: &[$($state),+],
        }),+]
    };
}

pub const TOPICS: &[Topic] = topics! {
    "Beleuchtung > Straßenlaternen defekt" 665 SW;
        ["Die Laterne", "Die Straßenlampe", "Das Licht", "Die Wegbeleuchtung", "Der Lampenkopf", "Die Hängeleuchte"]
        ["flackert die ganze Nacht", "ist seit Tagen dunkel", "brennt auch am hellen Tag", "hängt lose am Mast", "geht ständig an und aus", "summt laut und wird dann schwarz"]
    "Hinweise > Hinweise" 599 TBK;
        ["Das Geländer", "Die Sitzbank", "Der Poller", "Der Wegweiser", "Die Infotafel", "Der Brunnen", "Das Bushäuschen", "Die Treppe"]
        ["wackelt bei jeder Berührung", "ist morsch geworden", "wurde mutwillig zerstört", "rostet durch", "steht völlig schief", "braucht dringend neue Farbe"]
    "Müll/Sauberkeit > Illegaler Müll" 371 EB;
        ["Ein alter Kühlschrank", "Ein Sofa", "Ein Haufen Bauschutt", "Mehrere Säcke Hausmüll", "Ein kaputter Fernseher", "Ein Stapel Autoreifen", "Eine Matratze", "Ein Dutzend Farbeimer"]
        ["wurde einfach abgeladen", "liegt hier schon eine Woche", "versperrt den Durchgang", "stinkt in der Sonne", "zieht Ratten an", "verteilt sich mit jedem Windstoß"]
    "Müll/Sauberkeit > verschmutzte Straßen und Plätze" 268 TBK;
        ["Der Platz", "Der Gehsteig", "Die Unterführung", "Der Parkstreifen", "Die Haltestelle", "Der Durchgang"]
        ["ist voller Scherben", "klebt von verschütteten Getränken", "wurde nach dem Fest nicht gereinigt", "ist mit Hundekot übersät", "ist voller Taubendreck", "liegt voller Laub und Zigaretten"]
    "Straßen, Fahrrad & Verkehr > Fahrrad gefunden" 242 BB;
        ["Ein blaues Damenrad", "Ein rotes Mountainbike", "Ein Kinderrad", "Ein altes Rennrad", "Ein Lastenrad", "Ein silbernes Klapprad"]
        ["steht seit Wochen unverschlossen da", "hat keinen Sattel mehr", "liegt im Gebüsch", "hat zwei platte Reifen", "ist von Efeu überwachsen", "wurde am Baum vergessen"]
    "Straßen, Fahrrad & Verkehr > Schilder unkenntlich" 224 SV;
        ["Das Vorfahrtsschild", "Das Straßenschild", "Das Halteverbot", "Der Spiegel", "Das Zonenschild", "Das Tempolimit"]
        ["ist zugewachsen", "wurde überklebt", "ist verdreht", "liegt am Boden", "kann man nicht mehr lesen", "wurde angefahren"]
    "Pflanzenwuchs > Verkehrsbehindernder Heckenwuchs, Sträucher" 208 TBK;
        ["Die Hecke", "Ein Ast", "Das Gestrüpp", "Der Efeu", "Der Brombeerstrauch", "Eine Weide"]
        ["ragt weit in den Weg", "verdeckt die Sicht auf die Kreuzung", "wächst über die Mauer", "zwingt auf die Fahrbahn", "verdeckt die Laterne", "hängt bis auf Kopfhöhe herunter"]
    "Straßen, Fahrrad & Verkehr > Radwege schadhaft" 161 TA;
        ["Der Radweg", "Die Fahrradspur", "Die rote Markierung", "Die Bordsteinkante", "Der Radstreifen", "Die Querung"]
        ["hat tiefe Risse", "ist durch Wurzeln aufgeworfen", "endet plötzlich an einer Kante", "ist kaum mehr zu erkennen", "steht nach Regen unter Wasser", "ist voller Rollsplitt"]
    "Straßen, Fahrrad & Verkehr > Abgemeldete Fahrzeuge" 153 BB;
        ["Ein weißer Kleinwagen", "Ein Wohnmobil", "Ein Anhänger", "Ein Motorroller", "Ein grüner Kombi", "Ein Transporter"]
        ["steht ohne Kennzeichen da", "wurde seit Monaten nicht bewegt", "verliert Öl", "hat keine gültige Plakette", "blockiert einen Stellplatz", "hat eingeschlagene Scheiben"]
    "Straßen, Fahrrad & Verkehr > Straßenschäden" 145 TA;
        ["Das Schlagloch", "Der Asphalt", "Die Fahrbahn", "Das Pflaster", "Die Schachtabdeckung", "Die Baustellennaht"]
        ["wird jede Woche tiefer", "bricht am Rand weg", "hat sich gesenkt", "ist nach dem Frost aufgerissen", "klappert bei jedem Lastwagen", "wurde nur notdürftig geflickt"]
    "Müll/Sauberkeit > Mülleimer überfüllt" 133 TBK;
        ["Der Mülleimer", "Der Abfallkorb", "Der Hundekotbeutelspender", "Der Papierkorb", "Die Tonne", "Der Aschenbecher"]
        ["quillt über", "wurde seit Tagen nicht geleert", "ist abgerissen", "wurde von Krähen geplündert", "ist für diesen Ort zu klein", "brennt immer wieder"]
    "Straßen, Fahrrad & Verkehr > Gullideckel/ Kanal verstopft" 130 EB;
        ["Der Gully", "Der Kanaldeckel", "Die Rinne", "Der Einlauf", "Das Regenwasser", "Der Schacht"]
        ["ist verstopft", "riecht nach Abwasser", "läuft bei jedem Gewitter über", "steht offen", "ist voller Laub", "hat einen lockeren Deckel"]
    "Straßen, Fahrrad & Verkehr > Fußwege schadhaft" 111 TA;
        ["Der Fußweg", "Die Gehwegplatte", "Die Stufe", "Die Rampe", "Der Trampelpfad", "Das Kopfsteinpflaster"]
        ["ist eine Stolperfalle", "wackelt beim Auftreten", "ist mit dem Kinderwagen nicht zu schaffen", "ist ausgewaschen", "hat sich gehoben", "ist für Rollstühle zu steil"]
    "Öffentliche Orte/Ufer > Freizeitgelände beschädigt / verunreinigt" 106 TBK;
        ["Der Grillplatz", "Die Wiese", "Das Basketballfeld", "Der Bolzplatz", "Die Tischtennisplatte", "Der Skatepark"]
        ["ist vermüllt", "hat ein zerrissenes Netz", "ist voller Glas", "wurde beschmiert", "hat eine gebrochene Kante", "ist nach dem Regen ein See"]
    "Straßen, Fahrrad & Verkehr > Ampel defekt" 100 SV;
        ["Die Ampel", "Die Fußgängerampel", "Der Drücker", "Das Blindensignal", "Die Grünphase", "Die Induktionsschleife"]
        ["ist ausgefallen", "reagiert nicht", "schaltet viel zu kurz", "erkennt Fahrräder nicht", "blinkt nur gelb", "piept ohne Pause"]
    "Öffentliche Orte/Ufer > Spielplätze schadhaft / verunreinigt" 86 TBK;
        ["Die Schaukel", "Die Rutsche", "Der Sandkasten", "Das Klettergerüst", "Die Wippe", "Das Karussell"]
        ["hat eine gebrochene Kette", "hat scharfe Kanten", "ist voller Katzendreck", "ist durchgefault", "quietscht und klemmt", "wurde angezündet"]
    "Öffentliche Orte/Ufer > Seeufer verschmutzt" 34 TBK;
        ["Das Ufer", "Der Badesteg", "Die Uferpromenade", "Das Schilf", "Der Kiesstrand", "Die Slipanlage"]
        ["ist nach dem Wochenende voller Abfall", "ist glitschig von Algen", "ist unterspült", "ist mit Treibholz bedeckt", "hat morsche Bretter", "liegt voller toter Fische"]
    "Öffentliche Orte/Ufer > Öffentliche WCs defekt / verunreinigt" 15 TBK;
        ["Die Toilette", "Das Waschbecken", "Die Tür", "Der Wickeltisch"]
        ["ist verstopft", "ist abgeschlossen", "hat kein Papier", "ist beschmiert"]
    "Öffentliche Orte/Ufer > Sportplätze beschädigt / verunreinigt" 12 TBK;
        ["Das Tor", "Die Laufbahn", "Der Zaun", "Die Weitsprunggrube"]
        ["ist umgekippt", "löst sich ab", "hat ein Loch", "ist verunreinigt"]
    "Müll/Sauberkeit > Altglascontainer überfüllt" 9 EB;
        ["Der Altglascontainer", "Der Kleidercontainer", "Der Flaschenberg"]
        ["ist übervoll", "wurde nicht geleert", "wächst jeden Tag"]
    "Öffentliche Orte/Ufer > Schulgelände schadhaft / verunreinigt" 7 TBK;
        ["Der Schulhof", "Der Fahrradständer", "Das Schultor"]
        ["ist verschmutzt", "ist abgebrochen", "schließt nicht mehr"]
    "Straßen, Fahrrad & Verkehr > Parkscheinautomat defekt" 6 TBK;
        ["Der Parkscheinautomat", "Das Kartenfach", "Die Anzeige"]
        ["nimmt kein Geld an", "druckt keinen Schein", "bleibt schwarz"]
    "Öffentliche Orte/Ufer > Friedhof beschädigt / verunreinigt" 3 TBK;
        ["Der Wasserhahn", "Die Friedhofsmauer"]
        ["tropft ohne Ende", "bröckelt"]
};

pub const OPENINGS: &[&str] = &[
    "Guten Tag, ",
    "Hallo, ",
    "Sehr geehrte Damen und Herren, ",
    "Liebe Stadt, ",
    "Moin, ",
    "",
    "",
    "",
    "",
    "Noch einmal: ",
    "Wie schon am Telefon gesagt: ",
    "Mir fällt auf: ",
    "Zur Information: ",
];

pub const BESIDE: &[&str] = &[
    "vor dem Haus",
    "gegenüber vom Haus",
    "an der Einfahrt von",
    "hinter dem Parkplatz bei",
    "an der Ecke bei",
    "zwischen Bushaltestelle und",
    "auf Höhe von",
    "neben dem Spielplatz bei",
    "am Zebrastreifen vor",
    "beim Trafohäuschen an",
    "im Innenhof von",
    "an der Bäckerei in",
    "vor der Kita in",
    "am Kiosk in",
    "unter der Brücke bei",
];

pub const CONSEQUENCES: &[&str] = &[
    "Gestern ist dort eine ältere Dame gestürzt.",
    "Die Kinder gehen hier jeden Morgen zur Schule.",
    "Nachts sieht man die Hand vor Augen nicht.",
    "Autofahrer weichen auf den Gehweg aus.",
    "Mein Nachbar hat das bereits gemeldet, geschehen ist nichts.",
    "Der Zustand ist einer Touristenstadt nicht würdig.",
    "Bei Nässe ist das lebensgefährlich.",
    "Für Menschen mit Rollator ist hier kein Durchkommen.",
    "Der Hund hat sich schon die Pfote verletzt.",
    "Das Fahrrad meiner Tochter ist jetzt verbeult.",
    "Es riecht so streng, dass man die Fenster nicht öffnen kann.",
    "Im Winter wird das zur Eisbahn.",
    "Seit der Baustelle im Frühjahr ist das so.",
    "Der Lärm ist vor allem am Wochenende unerträglich.",
    "Das Wasser läuft schon in den Keller.",
    "Bienen und Wespen sammeln sich dort.",
    "",
    "",
    "",
    "Touristen lassen dort ständig ihren Abfall liegen.",
    "Ein Foto kann ich gerne nachreichen.",
];

pub const REQUESTS: &[&str] = &[
    "Bitte bald reparieren.",
    "Könnten Sie das bitte prüfen?",
    "Vielen Dank für Ihre Mühe!",
    "Wann wird das behoben?",
    "Bitte um Rückmeldung.",
    "Danke im Voraus.",
    "Ich bitte um schnelle Abhilfe.",
    "Wer ist dafür zuständig?",
    "",
    "",
    "Freundliche Grüße aus der Nachbarschaft.",
    "Mit der Bitte um Kenntnisnahme.",
];

/// Beginnings and endings of compound words: together some thousand different ones.
pub const FIRST: &[&str] = &[
    "Garten",
    "Fahrrad",
    "Park",
    "Spiel",
    "Hafen",
    "Markt",
    "Kirch",
    "Schul",
    "Bahn",
    "Brücken",
    "Wald",
    "See",
    "Ufer",
    "Wiesen",
    "Mauer",
    "Dach",
    "Keller",
    "Fenster",
    "Bäcker",
    "Metzger",
    "Apotheken",
    "Turm",
    "Tor",
    "Rosen",
    "Linden",
    "Kastanien",
    "Reben",
    "Obst",
    "Kräuter",
    "Winter",
    "Sommer",
    "Nachbar",
    "Feuer",
    "Wasser",
    "Strom",
    "Kabel",
    "Beton",
    "Holz",
    "Stein",
    "Eisen",
];
pub const SECOND: &[&str] = &[
    "zaun",
    "rahmen",
    "platz",
    "stange",
    "kante",
    "treppe",
    "schild",
    "kasten",
    "gitter",
    "deckel",
    "pfosten",
    "rinne",
    "mauer",
    "tür",
    "schloss",
    "kette",
    "haken",
    "platte",
    "leiste",
    "rohr",
    "becken",
    "bank",
    "tisch",
    "häuschen",
    "bogen",
    "säule",
    "stufe",
    "geländer",
    "tafel",
    "behälter",
    "ständer",
    "halter",
    "abdeckung",
    "verkleidung",
    "beschichtung",
    "markierung",
    "befestigung",
    "einfassung",
    "halterung",
    "klappe",
];
