participation-way-missions-title = Missionen für Kinder und Jugendliche
participation-way-missions-text = Macht ein Foto. Oder zählt etwas. Ihr könnt auch Noten geben. Alle sehen es dann auf der Karte.
participation-missions-heading = Missionen
participation-missions-lead = Geht mit eurer Gruppe los. Schaut genau hin. Zeigt der Stadt: Das haben wir gefunden.
participation-missions-closed = Die Missionen laufen gerade nicht. Du kannst die Funde ansehen.
participation-missions-back = Zu den Missionen
participation-missions-no-group = Diese Gruppe gibt es nicht. Oder die Adresse ist alt. Fragen Sie die Stadt.
participation-missions-no-find = Diesen Fund gibt es nicht. Vielleicht hat ihn jemand gelöscht.
participation-missions-join-title = Mit-machen mit dem Code
participation-missions-code = Code von der Gruppe
participation-missions-code-hint = Der Code hat 3 Wörter. Zum Beispiel: igel birne mond. Schreib nicht deinen Namen.
participation-missions-join = Los geht’s
participation-missions-code-wrong = Diesen Code gibt es nicht. Schau noch einmal auf die Tafel.
participation-missions-group-closed = Diese Gruppe ist fertig. Du kannst nichts mehr schicken.
participation-missions-joined = Du bist dabei. Such dir eine Mission aus.
participation-missions-sent = Danke! Dein Fund ist da. Eure Leitung schaut ihn an. Dann sehen ihn alle.
participation-missions-group = Gruppe { $name }
participation-missions-inside = Du bist dabei. Such dir unten eine Mission aus.
participation-missions-leave = Gruppe verlassen
participation-missions-tasks = Eure Aufgaben
participation-missions-go = Mission starten
participation-missions-finds-n = { $n ->
   [0] Noch keine Funde
   [one] { $n } Fund
  *[other] { $n } Funde
}
participation-missions-marks-n = { $n ->
   [0] Noch keine Noten
   [one] { $n } Note
  *[other] { $n } Noten
}
participation-missions-counted = { $n } { $what } gezählt
participation-missions-mark-of = { $place }: Note { $mark }
participation-missions-spot = Ort
participation-missions-average = Note
participation-missions-marks = So viele Noten
participation-missions-few = noch zu wenige
participation-missions-marks-text = 1 ist sehr gut. 6 ist sehr schlecht. Für die Note brauchen wir 5 Noten oder mehr.
participation-missions-results = Das haben wir gefunden
participation-missions-mission = Mission
participation-missions-none = Hier gibt es noch keine Funde.
participation-missions-list-n = { $n ->
   [0] Kein Fund
   [one] { $n } Fund auf dieser Seite
  *[other] { $n } Funde auf dieser Seite
}
participation-missions-map = Karte mit den Funden
participation-missions-map-zero = Auf der Karte ist hier kein Fund.
participation-missions-map-one = Auf der Karte ist hier { "{n}" } Fund.
participation-missions-map-other = Auf der Karte sind hier { "{n}" } Funde.
participation-missions-map-here = Diese Funde als Liste
participation-missions-open = Zum Fund
participation-missions-find = Fund
participation-missions-all-finds = Alle Funde
participation-missions-photo-of = Foto zu: { $title }
participation-missions-photo = Dein Foto
participation-missions-photo-other = Ein anderes Foto nehmen
participation-missions-photo-hint = Mach kein Foto von Menschen. Mach auch kein Foto von Auto-Nummern.
participation-missions-photo-here = Dein Foto ist schon da.
participation-missions-photo-missing = Dein Foto fehlt noch. Mach ein Foto.
participation-missions-one-picture = Schick nur 1 Foto.
participation-missions-too-fast = Es kommen sehr viele Fotos an. Warte 1 Minute. Dann versuch es noch einmal.
participation-missions-fault = Das Foto hat nicht geklappt. Versuch es noch einmal.
participation-missions-full = Von eurer Gruppe warten sehr viele Funde. Eure Leitung schaut sie zuerst an.
participation-missions-how-many = Wie viele: { $what }?
participation-missions-count-hint = Schreib eine Zahl. Auch 0 ist richtig.
participation-missions-count-wrong = Schreib eine Zahl von 0 bis { $most }.
participation-missions-which-spot = Welcher Ort bekommt eine Note?
participation-missions-spot-missing = Wähle einen Ort aus.
participation-missions-which-mark = Welche Note gibst du?
participation-missions-mark-missing = Wähle eine Note von 1 bis 6.
participation-missions-mark-1 = sehr gut
participation-missions-mark-2 = gut
participation-missions-mark-3 = geht so
participation-missions-mark-4 = gerade noch gut
participation-missions-mark-5 = schlecht
participation-missions-mark-6 = sehr schlecht
participation-missions-note = Willst du etwas dazu sagen?
participation-missions-note-hint = Schreib einen kurzen Satz. Schreib keine Namen.
participation-missions-send = Fund schicken
participation-missions-privacy = Wir speichern nicht deinen Namen. Im Foto sind oft versteckte Daten. Diese Daten löschen wir.
participation-missions-code-title = Code für die Kinder
participation-missions-code-text = Schreiben Sie die 3 Wörter an die Tafel. Die Kinder brauchen kein Konto.
participation-missions-group-finds = Funde von der Gruppe
participation-missions-waiting = Neue Funde
participation-missions-approved = Alle sehen es
participation-missions-nothing = Hier ist gerade nichts.
participation-missions-look = Sehen Sie ein Gesicht? Lesen Sie einen Namen? Dann werfen Sie den Fund weg. Er ist dann sofort gelöscht.
participation-missions-approve = Allen zeigen
participation-missions-discard = Weg-werfen
participation-missions-done-approved = Jetzt sehen alle den Fund.
participation-missions-done-discarded = Der Fund ist gelöscht.
participation-missions-done-closed = Die Gruppe ist geschlossen.
participation-missions-done-link = Die neue Adresse gilt jetzt. Die alte Adresse gilt nicht mehr.
participation-missions-done-made = Die Gruppe ist da. Geben Sie die Adresse für die Leitung weiter. Die Adresse steht unten.
participation-missions-leading = Die Gruppe leiten
participation-missions-leader-title = Adresse für die Leitung
participation-missions-leader-text = Diese Adresse ist nur für die Leitung. Geben Sie die Adresse nicht den Kindern.
participation-missions-renew = Neue Adresse machen
participation-missions-renew-text = Kennt jemand anderes die Adresse? Dann machen Sie eine neue Adresse. Die alte Adresse gilt dann nicht mehr.
participation-missions-close = Gruppe schließen
participation-missions-close-now = Jetzt schließen
participation-missions-close-text = Danach kann die Gruppe nichts mehr schicken. Sie können die Funde noch prüfen.
participation-missions-closed-since = Geschlossen seit { $day }
participation-missions-staff-title = Gruppen mit Missionen
participation-missions-staff-lead = Machen Sie für jede Klasse eine Gruppe. Geben Sie die Adresse der Lehrerin oder dem Lehrer. Sie prüfen die Funde von den Kindern.
participation-missions-staff-all = Alle Gruppen
participation-missions-staff-none = Es gibt noch keine Gruppe.
participation-missions-staff-group = Gruppe
participation-missions-staff-state = Stand
participation-missions-staff-open = offen
participation-missions-staff-closed = geschlossen
participation-missions-staff-new = Neue Gruppe
participation-missions-staff-name = Name von der Gruppe
participation-missions-staff-name-hint = Zum Beispiel: 4b. Schreiben Sie keine Namen von Menschen.
participation-missions-staff-name-missing = Geben Sie der Gruppe einen Namen.
participation-missions-staff-make = Gruppe machen
participation-missions-personal-group = Der Name von der Gruppe: So finden wir die Gruppe.
participation-missions-personal-find = Funde von Gruppen: Alle sollen sie sehen. Niemand weiß, welches Kind es war.
