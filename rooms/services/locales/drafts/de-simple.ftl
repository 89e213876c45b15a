# Drafts: kept data, new versions, files in pieces, places, the counter.
services-kept-at = Aus Ihrem Konto für: { $label }
services-kept-own = Das haben Sie im Konto geschrieben
services-kept-from = Aus: { $service }
services-kept-since = Gespeichert am { $day }
services-kept-take = Nehmen
services-kept-some = { $n ->
    [one] Für ein leeres Feld haben Sie etwas im Konto.
   *[other] Für { $n } leere Felder haben Sie etwas im Konto.
  }
services-kept-text = Sie sehen es unter den Feldern. Sie entscheiden selbst, was Sie nehmen.
services-kept-take-all = Alles in leere Felder nehmen
services-keeping-title = Möchten Sie etwas für das nächste Mal speichern?
services-keeping-text = Wählen Sie aus. Das nächste Formular zeigt es Ihnen dann. Sie können es immer löschen.
services-keeping-keep = Das speichern
services-keeping-done = Ihre Auswahl ist gespeichert.
services-keeping-see = Gespeicherte Angaben ansehen
services-version-newer = Es gibt diesen Antrag jetzt neu
services-version-newer-text = Sie können einfach weiter-machen. Nichts geht verloren.
services-version-look = Das ist anders
services-version-title = Der neue Antrag
services-version-lead = Das Amt hat den Antrag geändert. Hier sehen Sie: Was ist anders? Was passiert mit Ihren Antworten? Sie entscheiden selbst.
services-version-same = Die Fragen sind gleich.
services-version-new = Neue Fragen
services-version-changed = Andere Fragen
services-version-gone = Diese Fragen gibt es nicht mehr
services-version-question = Frage
services-version-answer = Ihre Antwort
services-version-then = Im neuen Antrag
services-version-kept = Ihre Antwort bleibt.
services-version-again = Antworten Sie bitte noch einmal.
services-version-dropped = Wir löschen Ihre Antwort.
services-version-open = Wir fragen Sie danach.
services-version-nothing = Wir fragen Sie nicht mehr danach.
services-version-aspect-kind = Die Antwort ist anders.
services-version-aspect-choices = Die Auswahl ist anders.
services-version-aspect-limits = Die Grenzen sind anders.
services-version-aspect-required = Das Muss ist anders.
services-version-aspect-condition = Die Frage kommt in anderen Fällen.
services-version-aspect-words = Die Wörter sind anders.
services-version-aspect-place = Der Platz ist anders.
services-version-costs = Der alte Preis ist { $before }. Der neue Preis ist { $after }.
services-version-stay = Den alten Antrag behalten
services-version-move = Den neuen Antrag nehmen
