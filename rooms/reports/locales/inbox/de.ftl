reports-inbox-only-pictures = Bilder warten auf einen Blick
reports-inbox-late = Termin überschritten
reports-inbox-with-map = mit Karte
reports-inbox-views = Gespeicherte Ansichten
reports-inbox-views-text = Eine Ansicht merkt sich Teil, Filter und Reihenfolge des Eingangs. Sie zeigt immer den heutigen Stand.
reports-inbox-views-empty = Noch ist keine Ansicht gespeichert. Filtern Sie den Eingang, dann können Sie die Auswahl speichern.
reports-inbox-views-manage = Ansichten verwalten
reports-inbox-view-save = Ansicht speichern
reports-inbox-view-change = Ansicht ändern
reports-inbox-view-remove = Ansicht löschen
reports-inbox-view-shows = Das zeigt die Ansicht
reports-inbox-view-name = Name der Ansicht
reports-inbox-view-name-hint = Zum Beispiel „Schulwege im Osten“. Haben Sie schon eine Ansicht mit diesem Namen, zeigt sie künftig diese Auswahl.
reports-inbox-view-who = Wer sieht die Ansicht?
reports-inbox-view-who-hint = Eine geteilte Ansicht können alle im Amt benutzen und ändern.
reports-inbox-view-private = Nur ich
reports-inbox-view-shared = Alle im Amt: { $department }
reports-inbox-view-is-shared = Geteilt:
reports-inbox-view-saved = Die Ansicht ist gespeichert.
reports-inbox-view-removed = Die Ansicht ist gelöscht. Die Meldungen bleiben, wie sie sind.
reports-inbox-save = Speichern
reports-inbox-error-name = Bitte geben Sie der Ansicht einen Namen.
reports-inbox-error-taken = So heißt schon eine andere Ansicht.
reports-inbox-error-share = Teilen können Sie nur mit einem Amt, für das Sie arbeiten.
reports-inbox-error-many = Mehr als { $most } eigene Ansichten kann niemand speichern. Löschen Sie zuerst eine.
reports-inbox-tick = { $code } ankreuzen
reports-inbox-tick-all = { $n ->
    [one] Die Meldung auf dieser Seite
   *[other] Alle { $n } auf dieser Seite
}
reports-inbox-ticked = Mit den angekreuzten Meldungen
reports-inbox-act = Was soll geschehen?
reports-inbox-act-release = Freigeben
reports-inbox-act-handover = Weitergeben
reports-inbox-act-accept = Zuständigkeit annehmen
reports-inbox-act-start = In Bearbeitung nehmen
reports-inbox-act-close = Abschließen
reports-inbox-go = Weiter
reports-inbox-none = Kreuzen Sie zuerst an, um welche Meldungen es geht.
reports-inbox-chosen = { $n ->
    [one] 1 Meldung ausgewählt
   *[other] { $n } Meldungen ausgewählt
}
reports-inbox-would-change = { $n ->
    [0] Keine davon wird geändert.
    [one] 1 davon wird geändert.
   *[other] { $n } davon werden geändert.
}
reports-inbox-mark-change = wird geändert
reports-inbox-mark-already = ist schon so
reports-inbox-mark-closed = ist abgeschlossen, bleibt so
reports-inbox-mark-refused = gehört zu { $department }, bleibt so
reports-inbox-release-text = Alle lesen dann, was die Personen geschrieben haben.
reports-inbox-release-pictures = Auch die Bilder freigeben, die noch nicht öffentlich sind
reports-inbox-release-pictures-hint = { $n ->
    [one] Es ist 1 Bild. Sind Gesichter oder Kennzeichen zu sehen?
   *[other] Es sind { $n } Bilder. Sind Gesichter oder Kennzeichen zu sehen?
}
reports-inbox-picture = Bild der Meldung { $code }
reports-inbox-template-none = Ohne Vorlage
reports-inbox-template-hint = Jede Meldung bekommt die Vorlage mit ihren eigenen Angaben, in der Sprache der meldenden Person. Was Sie selbst schreiben, steht davor.
reports-inbox-template-read = Was in den Vorlagen steht
reports-inbox-error-template = Diese Vorlage passt nicht zu allen Meldungen. Bitte wählen Sie eine andere.
reports-inbox-do = { $n ->
    [one] 1 Meldung ändern
   *[other] { $n } Meldungen ändern
}
reports-inbox-back = Nichts ändern, zurück zum Eingang
reports-inbox-done-change = { $n ->
    [0] Keine Meldung ist geändert.
    [one] 1 Meldung ist geändert.
   *[other] { $n } Meldungen sind geändert.
}
reports-inbox-done-already = { $n ->
    [one] 1 war schon so.
   *[other] { $n } waren schon so.
}
reports-inbox-done-closed = Schon abgeschlossen und deshalb nicht geändert:
reports-inbox-done-refused = Nicht geändert, weil ein anderes Amt sie hält:
reports-inbox-map = Karte des Eingangs
reports-inbox-map-text = Diese Karte zeigt auch Meldungen, die noch nicht öffentlich sind. Die Liste darunter zeigt dieselben Meldungen und dazu die ohne Ort.
reports-inbox-map-on = Auf der Karte
reports-inbox-map-off = Ohne Karte
reports-inbox-neighbours = In der Liste
reports-inbox-to-list = Zur Liste
reports-inbox-previous = Voriger Vorgang
reports-inbox-next = Nächster Vorgang
reports-inbox-end-last = Das war der letzte Vorgang der Liste.
reports-inbox-end-first = Das war der erste Vorgang der Liste.
reports-inbox-wait-new = { $n ->
    [one] 1 neue Meldung wartet auf die Freigabe
   *[other] { $n } neue Meldungen warten auf die Freigabe
}
reports-inbox-wait-disputed = { $n ->
    [one] 1 Widerspruch wartet auf eine Entscheidung
   *[other] { $n } Widersprüche warten auf eine Entscheidung
}
reports-inbox-wait-late = { $n ->
    [one] Bei 1 Meldung ist der Termin überschritten
   *[other] Bei { $n } Meldungen ist der Termin überschritten
}
