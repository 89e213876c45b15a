web-when-just-now = gerade eben
web-when-minutes-ago = { $n ->
    [one] vor einer Minute
   *[other] vor { $n } Minuten
}
web-when-hours-ago = { $n ->
    [one] vor einer Stunde
   *[other] vor { $n } Stunden
}
web-when-days-ago = { $n ->
    [one] vor einem Tag
   *[other] vor { $n } Tagen
}
web-field-optional = (freiwillig)
web-field-too-long = Bitte kürzen Sie den Text auf { $most } Zeichen. Jetzt sind es { $length }.
web-field-summary = { $n ->
    [one] Bitte prüfen Sie eine Angabe
   *[other] Bitte prüfen Sie { $n } Angaben
}
web-paging = Seiten
web-paging-first = Zum Anfang der Liste
web-paging-next = Weitere anzeigen
web-chart-table = Daten als Tabelle
web-problem-not-found = Diese Seite gibt es nicht
web-problem-not-found-text = Vielleicht hat sich die Adresse geändert, oder sie enthält einen Tippfehler.
web-problem-forbidden = Das dürfen Sie hier nicht
web-problem-forbidden-text = Für diese Seite brauchen Sie eine Berechtigung. Melden Sie sich an oder wenden Sie sich an Ihre Verwaltung.
web-problem-foreign-form-text = Das Formular kam von einer fremden Seite. Öffnen Sie das Formular hier bei uns und senden Sie es noch einmal.
web-problem-gone = Diesen Inhalt gibt es nicht mehr
web-problem-gone-text = Er wurde gelöscht oder der Link ist abgelaufen.
web-problem-bad-request = Diese Anfrage verstehen wir nicht
web-problem-bad-request-text = Gehen Sie eine Seite zurück und versuchen Sie es noch einmal. Ihre Angaben stehen dort noch.
web-problem-too-many = Bitte warten Sie einen Moment
web-problem-too-many-text = Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
} noch einmal. Gehen Sie dazu eine Seite zurück: Ihre Angaben stehen dort noch.
web-problem-internal = Bei uns ist ein Fehler passiert
web-problem-internal-text = Ihre Angaben wurden nicht gespeichert. Gehen Sie eine Seite zurück und versuchen Sie es in einigen Minuten noch einmal.
web-problem-stale-form = Bitte senden Sie das Formular noch einmal
web-problem-stale-form-text = Das Formular war lange offen oder Ihr Browser hat unser Cookie nicht gespeichert. Ihre Angaben sind noch da: Ein Klick genügt.
web-problem-send-again = Noch einmal senden
web-problem-home = Zur Startseite
