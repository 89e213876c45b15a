# Drafts: kept data, new versions, files in pieces, places, the counter.
services-kept-at = Aufgehoben für: { $label }
services-kept-own = von Ihnen im Konto eingetragen
services-kept-from = aus: { $service }
services-kept-since = aufgehoben am { $day }
services-kept-take = Übernehmen
services-kept-some = { $n ->
    [one] Für ein leeres Feld haben Sie etwas aufgehoben.
   *[other] Für { $n } leere Felder haben Sie etwas aufgehoben.
  }
services-kept-text = Es steht unter den Feldern, mit Herkunft und Datum. Übernommen wird nur, was Sie übernehmen.
services-kept-take-all = Alles in leere Felder übernehmen
services-keeping-title = Möchten Sie Angaben für das nächste Mal aufheben?
services-keeping-text = Wählen Sie, was Ihr Konto behalten soll. Das nächste Formular bietet es Ihnen an; Sie können es jederzeit löschen.
services-keeping-keep = Ausgewähltes aufheben
services-keeping-done = Was Sie ausgewählt haben, ist aufgehoben.
services-keeping-see = Aufgehobene Angaben ansehen
services-version-newer = Es gibt eine neue Fassung dieses Antrags
services-version-newer-text = Sie können wie begonnen weitermachen. Nichts geht verloren.
services-version-look = Ansehen, was sich ändert
services-version-title = Neue Fassung des Antrags
services-version-lead = Der Antrag wurde geändert, während Sie ihn ausfüllen. Hier sehen Sie Feld für Feld, was anders ist und was aus Ihren Antworten wird. Sie entscheiden, ob Sie wechseln.
services-version-same = Die Fragen sind dieselben geblieben.
services-version-new = Neue Fragen
services-version-changed = Geänderte Fragen
services-version-gone = Fragen, die wegfallen
services-version-question = Frage
services-version-answer = Ihre Antwort
services-version-then = Wenn Sie wechseln
services-version-kept = Ihre Antwort bleibt.
services-version-again = Bitte geben Sie die Antwort neu ein.
services-version-dropped = Ihre Antwort wird gelöscht.
services-version-open = Sie werden danach gefragt.
services-version-nothing = Sie werden nicht mehr danach gefragt.
services-version-aspect-kind = andere Art von Antwort
services-version-aspect-choices = andere Auswahl
services-version-aspect-limits = andere Grenzen
services-version-aspect-required = anders vorgeschrieben
services-version-aspect-condition = wird in anderen Fällen gefragt
services-version-aspect-words = anderer Wortlaut
services-version-aspect-place = steht an anderer Stelle
services-version-costs = Bisher { $before }, in der neuen Fassung { $after }.
services-version-stay = Bei meiner Fassung bleiben
services-version-move = Zur neuen Fassung wechseln
