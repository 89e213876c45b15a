reports-inbox-only-pictures = Neue Bilder ansehen
reports-inbox-late = Termin ist vorbei
reports-inbox-with-map = mit Karte
reports-inbox-views = Gespeicherte Ansichten
reports-inbox-views-text = Eine Ansicht merkt sich Ihre Filter. Sie zeigt immer den Stand von heute.
reports-inbox-views-empty = Sie haben noch keine Ansicht gespeichert. Filtern Sie zuerst den Eingang. Dann können Sie die Ansicht speichern.
reports-inbox-views-manage = Ansichten verwalten
reports-inbox-view-save = Ansicht speichern
reports-inbox-view-change = Ansicht ändern
reports-inbox-view-remove = Ansicht löschen
reports-inbox-view-shows = Das zeigt die Ansicht
reports-inbox-view-name = Name der Ansicht
reports-inbox-view-name-hint = Ein Beispiel: „Schulwege im Osten“. Vielleicht haben Sie schon eine Ansicht mit diesem Namen. Dann zeigt sie jetzt diese Auswahl.
reports-inbox-view-who = Wer sieht die Ansicht?
reports-inbox-view-who-hint = Alle im Amt können eine geteilte Ansicht benutzen. Alle im Amt können sie auch ändern.
reports-inbox-view-private = Nur ich
reports-inbox-view-shared = Alle im Amt: { $department }
reports-inbox-view-is-shared = Geteilt:
reports-inbox-view-saved = Die Ansicht ist gespeichert.
reports-inbox-view-removed = Die Ansicht ist weg. Die Meldungen bleiben.
reports-inbox-save = Speichern
reports-inbox-error-name = Bitte schreiben Sie einen Namen.
reports-inbox-error-taken = Eine andere Ansicht heißt schon so.
reports-inbox-error-share = Sie arbeiten nicht für dieses Amt. Wählen Sie ein anderes Amt.
reports-inbox-error-many = Sie haben schon { $most } Ansichten. Mehr geht nicht. Löschen Sie zuerst eine Ansicht.
reports-inbox-tick = { $code } ankreuzen
reports-inbox-tick-all = { $n ->
    [one] Die Meldung auf dieser Seite
   *[other] Alle { $n } auf dieser Seite
}
reports-inbox-ticked = Mit den angekreuzten Meldungen
reports-inbox-act = Was wollen Sie tun?
reports-inbox-act-release = Freigeben
reports-inbox-act-handover = Weitergeben
reports-inbox-act-accept = Mein Amt kümmert sich
reports-inbox-act-start = In Bearbeitung nehmen
reports-inbox-act-close = Abschließen
reports-inbox-go = Weiter
reports-inbox-none = Kreuzen Sie zuerst Meldungen an.
reports-inbox-chosen = { $n ->
    [one] Sie haben 1 Meldung ausgewählt
   *[other] Sie haben { $n } Meldungen ausgewählt
}
reports-inbox-would-change = { $n ->
    [0] Sie ändern keine Meldung.
    [one] Sie ändern 1 Meldung.
   *[other] Sie ändern { $n } Meldungen.
}
reports-inbox-mark-change = ändert sich
reports-inbox-mark-already = ist schon so
reports-inbox-mark-closed = ist schon abgeschlossen
reports-inbox-mark-refused = gehört zu { $department }
reports-inbox-release-text = Dann können alle Menschen den Text lesen.
reports-inbox-release-pictures = Auch die Bilder freigeben
reports-inbox-release-pictures-hint = { $n ->
    [one] Es gibt 1 Bild. Sehen Sie ein Gesicht? Oder ein Kennzeichen?
   *[other] Es gibt { $n } Bilder. Sehen Sie ein Gesicht? Oder ein Kennzeichen?
}
reports-inbox-picture = Bild der Meldung { $code }
reports-inbox-template-none = Ohne Vorlage
reports-inbox-template-hint = Eine Vorlage ist ein fertiger Text. Jede Meldung bekommt den Text in der passenden Sprache. Ihr eigener Text steht davor.
reports-inbox-template-read = Das steht in den Vorlagen
reports-inbox-error-template = Diese Vorlage passt nicht zu jeder Meldung. Bitte wählen Sie eine andere Vorlage.
reports-inbox-do = { $n ->
    [one] 1 Meldung ändern
   *[other] { $n } Meldungen ändern
}
reports-inbox-back = Nichts ändern und zurück
reports-inbox-done-change = { $n ->
    [0] Sie haben keine Meldung geändert.
    [one] Sie haben 1 Meldung geändert.
   *[other] Sie haben { $n } Meldungen geändert.
}
reports-inbox-done-already = { $n ->
    [one] 1 Meldung war schon so.
   *[other] { $n } Meldungen waren schon so.
}
reports-inbox-done-closed = Diese Meldungen sind schon abgeschlossen:
reports-inbox-done-refused = Diese Meldungen hat ein anderes Amt:
reports-inbox-map = Karte vom Eingang
reports-inbox-map-text = Die Karte zeigt auch Meldungen, die noch nicht öffentlich sind. Unter der Karte steht die Liste. In der Liste stehen auch Meldungen ohne Ort.
reports-inbox-map-on = Auf der Karte
reports-inbox-map-off = Ohne Karte
reports-inbox-neighbours = In der Liste
reports-inbox-to-list = Zur Liste
reports-inbox-previous = Meldung davor
reports-inbox-next = Nächste Meldung
reports-inbox-end-last = Das war die letzte Meldung.
reports-inbox-end-first = Das war die erste Meldung.
reports-inbox-wait-new = { $n ->
    [one] Es gibt 1 neue Meldung
   *[other] Es gibt { $n } neue Meldungen
}
reports-inbox-wait-disputed = { $n ->
    [one] Es gibt 1 Widerspruch
   *[other] Es gibt { $n } Widersprüche
}
reports-inbox-wait-late = { $n ->
    [one] Bei 1 Meldung ist der Termin vorbei
   *[other] Bei { $n } Meldungen ist der Termin vorbei
}
