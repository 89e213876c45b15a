web-when-just-now = gerade eben
web-when-minutes-ago = { $n ->
    [one] vor 1 Minute
   *[other] vor { $n } Minuten
}
web-when-hours-ago = { $n ->
    [one] vor 1 Stunde
   *[other] vor { $n } Stunden
}
web-when-days-ago = { $n ->
    [one] vor 1 Tag
   *[other] vor { $n } Tagen
}
web-field-optional = (Sie müssen das nicht ausfüllen)
web-field-too-long = Der Text ist zu lang. Erlaubt sind { $most } Zeichen. Ihr Text hat { $length } Zeichen.
web-field-summary = { $n ->
    [one] Etwas stimmt noch nicht. Bitte prüfen Sie 1 Feld.
   *[other] Etwas stimmt noch nicht. Bitte prüfen Sie { $n } Felder.
}
web-paging = Seiten
web-paging-first = Zurück zum Anfang
web-paging-next = Mehr zeigen
web-chart-table = Zahlen als Tabelle
web-problem-not-found = Diese Seite gibt es nicht
web-problem-not-found-text = Vielleicht ist die Adresse falsch geschrieben.
web-problem-forbidden = Das dürfen Sie hier nicht
web-problem-forbidden-text = Für diese Seite brauchen Sie eine Erlaubnis. Melden Sie sich an.
web-problem-foreign-form-text = Das Formular kam von einer fremden Seite. Öffnen Sie das Formular hier. Senden Sie es dann noch einmal.
web-problem-gone = Das gibt es nicht mehr
web-problem-gone-text = Wir haben den Inhalt gelöscht. Oder der Link ist zu alt.
web-problem-bad-request = Das haben wir nicht verstanden
web-problem-bad-request-text = Gehen Sie eine Seite zurück. Ihr Text steht dort noch. Versuchen Sie es noch einmal.
web-problem-too-many = Bitte warten Sie kurz
web-problem-too-many-text = Es kamen sehr viele Anfragen auf einmal. Warten Sie { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}. Gehen Sie dann eine Seite zurück. Ihr Text steht dort noch.
web-problem-internal = Wir haben einen Fehler gemacht
web-problem-internal-text = Wir haben Ihren Text nicht gespeichert. Gehen Sie eine Seite zurück. Versuchen Sie es später noch einmal.
web-problem-stale-form = Bitte senden Sie das Formular noch einmal
web-problem-stale-form-text = Das Formular war lange offen. Ihr Text ist noch da. Drücken Sie auf den Knopf.
web-problem-send-again = Noch einmal senden
web-problem-home = Zur Start-Seite
