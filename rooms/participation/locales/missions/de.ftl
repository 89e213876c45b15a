participation-way-missions-title = Missionen: geht los und findet etwas
participation-way-missions-text = Für Klassen und Gruppen: ein Foto, eine Zahl, eine Schulnote, ein Ort. Was ihr findet, steht danach auf der Karte der Stadt.
participation-missions-heading = Missionen
participation-missions-lead = Geht mit eurer Klasse oder Gruppe los. Schaut genau hin. Zeigt der Stadt, was ihr findet.
participation-missions-closed = Die Missionen laufen gerade nicht. Du kannst ansehen, was andere gefunden haben.
participation-missions-back = Zu den Missionen
participation-missions-no-group = Diese Gruppe gibt es nicht, oder die Adresse für die Leitung gilt nicht mehr. Fragen Sie die Stadt nach einer neuen.
participation-missions-no-find = Diesen Fund gibt es nicht, oder er wurde gelöscht.
participation-missions-join-title = Mitmachen mit eurem Code
participation-missions-code = Code der Gruppe
participation-missions-code-hint = Drei Wörter, zum Beispiel: igel birne mond. Deinen Namen brauchen wir nicht.
participation-missions-join = Los geht’s
participation-missions-code-wrong = Diesen Code gibt es nicht. Schreib die drei Wörter so, wie sie auf der Tafel stehen.
participation-missions-group-closed = Diese Gruppe ist fertig. Sie kann nichts mehr schicken.
participation-missions-joined = Du bist dabei. Such dir eine Mission aus.
participation-missions-sent = Danke! Dein Fund ist angekommen. Eure Leitung schaut ihn an, dann sehen ihn alle.
participation-missions-group = Gruppe { $name }
participation-missions-inside = Du bist dabei. Such dir unten eine Mission aus.
participation-missions-leave = Gruppe auf diesem Gerät verlassen
participation-missions-tasks = Eure Aufgaben
participation-missions-go = Mission starten
participation-missions-finds-n = { $n ->
   [0] Noch nichts gefunden
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
participation-missions-average = Durchschnitt
participation-missions-marks = Noten
participation-missions-few = noch zu wenige
participation-missions-marks-text = 1 ist sehr gut, 6 ist ungenügend. Einen Durchschnitt gibt es ab fünf Noten.
participation-missions-results = Das haben wir gefunden
participation-missions-mission = Mission
participation-missions-none = Hier gibt es noch keine Funde.
participation-missions-list-n = { $n ->
   [0] Kein Fund
   [one] { $n } Fund auf dieser Seite
  *[other] { $n } Funde auf dieser Seite
}
participation-missions-map = Karte der Funde
participation-missions-map-zero = Kein Fund im Ausschnitt
participation-missions-map-one = { "{n}" } Fund im Ausschnitt
participation-missions-map-other = { "{n}" } Funde im Ausschnitt
participation-missions-map-here = Liste dieses Ausschnitts
participation-missions-open = Zum Fund
participation-missions-find = Fund
participation-missions-all-finds = Alle Funde
participation-missions-photo-of = Foto zu: { $title }
participation-missions-photo = Dein Foto
participation-missions-photo-other = Ein anderes Foto nehmen
participation-missions-photo-hint = Bitte keine Menschen und keine Autokennzeichen.
participation-missions-photo-here = Dein Foto ist schon da.
participation-missions-photo-missing = Es fehlt noch dein Foto. Mach eins oder such eins aus.
participation-missions-one-picture = Schick nur ein Foto auf einmal.
participation-missions-too-fast = Gerade kommen sehr viele Fotos an. Warte eine Minute und versuch es noch einmal.
participation-missions-fault = Das Foto konnten wir nicht speichern. Versuch es noch einmal.
participation-missions-full = Von eurer Gruppe warten schon sehr viele Funde. Eure Leitung muss sie erst ansehen.
participation-missions-how-many = Wie viele: { $what }?
participation-missions-count-hint = Eine Zahl. Null ist auch richtig.
participation-missions-count-wrong = Schreib eine Zahl von 0 bis { $most }.
participation-missions-which-spot = Welcher Ort bekommt eine Note?
participation-missions-spot-missing = Wähle einen Ort aus.
participation-missions-which-mark = Welche Note gibst du?
participation-missions-mark-missing = Wähle eine Note von 1 bis 6.
participation-missions-mark-1 = sehr gut
participation-missions-mark-2 = gut
participation-missions-mark-3 = befriedigend
participation-missions-mark-4 = ausreichend
participation-missions-mark-5 = mangelhaft
participation-missions-mark-6 = ungenügend
participation-missions-note = Willst du etwas dazu sagen?
participation-missions-note-hint = Ein kurzer Satz. Schreib keine Namen.
participation-missions-send = Fund schicken
participation-missions-privacy = Wir speichern nicht, wer du bist. Aus Fotos löschen wir alle versteckten Angaben.
participation-missions-code-title = Code für die Kinder
participation-missions-code-text = Schreiben Sie die drei Wörter an die Tafel, oder geben Sie die Adresse weiter. Die Kinder brauchen weder Konto noch Namen.
participation-missions-group-finds = Funde der Gruppe
participation-missions-waiting = Zu prüfen
participation-missions-approved = Veröffentlicht
participation-missions-nothing = Hier ist gerade nichts.
participation-missions-look = Schauen Sie auf Gesichter, Namen und Kennzeichen. Was Sie wegwerfen, ist sofort gelöscht.
participation-missions-approve = Veröffentlichen
participation-missions-discard = Wegwerfen
participation-missions-done-approved = Der Fund ist veröffentlicht.
participation-missions-done-discarded = Der Fund ist gelöscht.
participation-missions-done-closed = Die Gruppe ist geschlossen.
participation-missions-done-link = Die neue Adresse für die Leitung gilt. Die alte führt nirgends mehr hin.
participation-missions-done-made = Die Gruppe ist angelegt. Geben Sie die Adresse für die Leitung weiter: Sie steht unten.
participation-missions-leading = Gruppe leiten
participation-missions-leader-title = Adresse für die Leitung
participation-missions-leader-text = Wer diese Adresse öffnet, leitet die Gruppe auf diesem Gerät ein halbes Jahr lang. Geben Sie sie nicht an Kinder weiter.
participation-missions-renew = Neue Adresse machen
participation-missions-renew-text = Ist die Adresse in falsche Hände geraten, machen Sie eine neue. Die alte gilt dann nicht mehr.
participation-missions-close = Gruppe schließen
participation-missions-close-now = Jetzt schließen
participation-missions-close-text = Danach kann die Gruppe nichts mehr schicken. Was schon da ist, können Sie weiter prüfen.
participation-missions-closed-since = Geschlossen seit { $day }
participation-missions-staff-title = Gruppen auf Missionen
participation-missions-staff-lead = Legen Sie für jede Klasse eine Gruppe an und geben Sie deren Adresse der Lehrkraft. Sie prüft, was die Kinder schicken.
participation-missions-staff-all = Alle Gruppen
participation-missions-staff-none = Es gibt noch keine Gruppe.
participation-missions-staff-group = Gruppe
participation-missions-staff-state = Stand
participation-missions-staff-open = offen
participation-missions-staff-closed = geschlossen
participation-missions-staff-new = Neue Gruppe
participation-missions-staff-name = Name der Gruppe
participation-missions-staff-name-hint = Zum Beispiel: 4b, Haidelmoosschule. Keine Namen von Menschen.
participation-missions-staff-name-missing = Geben Sie der Gruppe einen Namen.
participation-missions-staff-make = Gruppe anlegen
participation-missions-personal-group = Gruppen auf Missionen: damit Leitung und Amt sie unterscheiden
participation-missions-personal-find = Funde von Missionen: um zu zeigen, was eine Gruppe gefunden hat. Niemand weiß, wer aus der Gruppe es war
