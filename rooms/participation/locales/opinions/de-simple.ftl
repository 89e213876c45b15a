participation-way-opinions-title = Was denken die Menschen?
participation-way-opinions-text = Sie lesen kurze Sätze. Sie sagen: Ja, Nein oder Weiter. Danach sehen Sie: Was denken die anderen?
participation-opinions-heading = Was denken Sie?
participation-opinions-lead = Sie lesen einen Satz. Sie sagen: Ja, Nein oder Weiter. Dann kommt der nächste Satz. Sie können jederzeit aufhören.
participation-opinions-none = Diese Seite gibt es hier nicht.
participation-opinions-closed = Sie können im Moment nicht antworten. Aber Sie können die Ergebnisse lesen.
participation-opinions-back = Zu den Sätzen
participation-opinions-way = So weit sind Sie
participation-opinions-progress = { $seen } von { $n } Sätzen
participation-opinions-agree = Ja
participation-opinions-disagree = Nein
participation-opinions-pass = Weiter
participation-opinions-is-mine = Ihre Antwort
participation-opinions-pass-hint = „Weiter“ heißt: Ich weiß es nicht. Oder: Ich will nichts dazu sagen.
participation-opinions-said-already = Sie haben schon geantwortet. Sie können Ihre Antwort ändern.
participation-opinions-counted = Ihre Antwort zählt. Hier ist der nächste Satz.
participation-opinions-changed = Ihre neue Antwort zählt.
participation-opinions-sent = Danke. Ihr Satz ist da.
participation-opinions-no-vote = Etwas fehlt. Drücken Sie bei einem Satz auf Ja, Nein oder Weiter.
participation-opinions-not-asked = Zu diesem Satz fragen wir nicht mehr. Ihre Antwort zählt hier nicht.
participation-opinions-all-seen = Sie haben alle Sätze gelesen.
participation-opinions-all-seen-text = Danke. Neue Sätze stehen später hier.
participation-opinions-to-results = Zu den Ergebnissen
participation-opinions-own = Ihre Sätze
participation-opinions-public = alle antworten
participation-opinions-mine = Ihre Antworten
participation-opinions-change = Ändern
participation-opinions-aside = Ergebnisse und eigener Satz
participation-opinions-results = Die Ergebnisse
participation-opinions-results-text = Hier sehen Sie: Was denken alle? Was denken nur manche?
participation-opinions-missing = Fehlt etwas?
participation-opinions-missing-text = Schreiben Sie selbst einen Satz. Die anderen antworten darauf.
participation-opinions-new = Satz schreiben
participation-opinions-kept = Was wir speichern
participation-opinions-kept-text = Wir speichern Ihre Antworten mit einer Nummer. Ihren Namen speichern wir nicht. Jeder Mensch zählt ein Mal. Alle können die Antworten lesen. Aber niemand sieht, dass es Ihre Antworten sind.
participation-opinions-new-heading = Ihr Satz
participation-opinions-new-before = Sie brauchen keinen Namen. Wir lesen Ihren Satz zuerst. Dann antworten alle darauf.
participation-opinions-new-after = Sie brauchen keinen Namen. Alle können sofort antworten.
participation-opinions-new-text = Ihr Satz
participation-opinions-new-hint = Schreiben Sie nur einen Gedanken. Zum Beispiel: Der Markt soll auch am Abend offen sein.
participation-opinions-new-missing = Schreiben Sie einen Satz.
participation-opinions-new-known = Diesen Satz gibt es schon. Schreiben Sie etwas anderes.
participation-opinions-new-full = Es gibt schon genug Sätze. Mehr können wir nicht annehmen.
participation-opinions-new-privacy = Alle können Ihren Satz lesen. Ihr Name steht nicht dabei.
participation-opinions-new-send = Satz senden
participation-opinions-no-own = Sie können hier keinen eigenen Satz schreiben.
participation-opinions-who = { $n ->
   [0] Noch hat niemand geantwortet.
   [one] Ein Mensch hat geantwortet. Es gibt { $votes } Antworten auf { $statements } Sätze.
  *[other] { $n } Menschen haben geantwortet. Es gibt { $votes } Antworten auf { $statements } Sätze.
}
participation-opinions-go-on = Selbst antworten
participation-opinions-few = Es sind noch zu wenige Menschen.
participation-opinions-few-text = Wir brauchen mindestens { $n } Menschen. Dann zeigen wir die Gruppen.
participation-opinions-shared = Das denken alle Gruppen
participation-opinions-shared-text = Hier sagen die meisten in jeder Gruppe das Gleiche.
participation-opinions-shared-none = Noch gibt es keinen Satz, bei dem alle das Gleiche sagen.
participation-opinions-most = Das sagen die meisten
participation-opinions-for = Ja
participation-opinions-against = Nein
participation-opinions-of = { $votes } von { $n } Menschen
participation-opinions-share = Gruppe { $group }: { $percent } von 100
participation-opinions-groups = { $n ->
  *[other] Es gibt { $n } Gruppen
}
participation-opinions-groups-text = In einer Gruppe sind Menschen mit ähnlichen Antworten. Niemand hat seine Gruppe gewählt.
participation-opinions-group = Gruppe { $group }
participation-opinions-people = { $n ->
   [one] Ein Mensch. Das denkt diese Gruppe mehr als die anderen:
  *[other] { $n } Menschen. Das denkt diese Gruppe mehr als die anderen:
}
participation-opinions-stands = { $percent } von 100 Menschen in der Gruppe. Bei den anderen: { $others } von 100.
participation-opinions-stands-unsure = { $percent } von 100 Menschen in der Gruppe. Bei den anderen: { $others } von 100. Das ist nicht sicher.
participation-opinions-dividing = Hier streiten die Gruppen
participation-opinions-dividing-text = Eine Gruppe sagt Ja. Eine andere Gruppe sagt Nein.
participation-opinions-dividing-none = Bei keinem Satz gibt es einen klaren Streit.
participation-opinions-divided = Gruppe { $group }: { $agree } von 100 sagen Ja, { $disagree } von 100 sagen Nein
participation-opinions-uncertain = Was ist nicht sicher?
participation-opinions-uncertain-not-representative = Wir zählen nur die Menschen, die mit-gemacht haben. Andere denken vielleicht anders.
participation-opinions-uncertain-groups = Eine Gruppe kann hier groß sein. In der Stadt kann sie trotzdem klein sein.
participation-opinions-uncertain-left = { $n ->
   [one] Ein Mensch ist in keiner Gruppe. Man braucht dafür { $needed } Antworten.
  *[other] { $n } Menschen sind in keiner Gruppe. Man braucht dafür { $needed } Antworten.
}
participation-opinions-uncertain-other = Auch { $n } Gruppen sind möglich.
participation-opinions-uncertain-near = Die Gruppen sind sich ähnlich. Das kann sich noch ändern.
participation-opinions-uncertain-seldom = { $n ->
   [one] Einen Satz haben erst wenige Menschen gelesen, weniger als { $few }.
  *[other] { $n } Sätze haben erst wenige Menschen gelesen, weniger als { $few }.
}
participation-opinions-picture-heading = Das Bild
participation-opinions-picture = Ähnliche Antworten sind nah zusammen
participation-opinions-picture-finding = Sie sehen { $n } Gruppen. Jede Gruppe hat einen Buchstaben. Jeder Punkt ist ein Mensch oder mehrere. Das Bild zeigt { $percent } von 100 Teilen der Unterschiede.
participation-opinions-me = Sie
participation-opinions-me-in = Sie sind in Gruppe { $group }.
participation-opinions-me-not-yet = Antworten Sie noch auf mehr Sätze. Dann sehen Sie Ihre Gruppe.
participation-opinions-me-nowhere = Antworten Sie selbst. Dann sehen Sie Ihre Gruppe.
participation-opinions-all = Alle Sätze
participation-opinions-statement = Satz
participation-opinions-again = Selbst rechnen
participation-opinions-again-text = Hier sind alle Antworten als Datei. Damit kann jeder selbst nach-rechnen. Namen stehen nicht darin.
participation-opinions-votes-file = Antworten als Datei
participation-opinions-statements-file = Sätze als Datei
participation-opinions-few-file = Es haben noch zu wenige Menschen geantwortet. Deshalb zeigen wir die Datei nicht.
participation-opinions-data-stamp = Anfang vom Tag in Milli-Sekunden seit 1970
participation-opinions-data-day = Tag
participation-opinions-data-number = Nummer vom Satz
participation-opinions-data-voter = Nummer vom Menschen
participation-opinions-data-vote = 1 heißt Ja, -1 heißt Nein, 0 heißt Weiter
participation-opinions-data-author = Bleibt leer
participation-opinions-data-agrees = So viele sagen Ja
participation-opinions-data-disagrees = So viele sagen Nein
participation-opinions-data-moderated = 1 heißt: Wir fragen danach. -1 heißt: Wir fragen nicht mehr danach.
participation-opinions-data-text = Der Satz
participation-opinions-personal-words = Ihren Satz den anderen zeigen
participation-opinions-personal-author = Ihnen Ihre eigenen Sätze zeigen
participation-opinions-personal-voice = jeden Menschen ein Mal zählen
participation-staff-statements = Sätze zum Stimmungs-Bild
participation-staff-statement = Satz { $n }
participation-staff-no-statement = Diesen Satz gibt es nicht. Oder Sie entscheiden nicht darüber.
participation-staff-tab-public = Alle antworten
participation-staff-decide = Entscheiden
participation-staff-open = Öffnen
participation-staff-statement-release-text = Dann können alle antworten.
participation-staff-statement-refuse-text = Dann fragen wir nicht mehr nach diesem Satz. Alte Antworten zählen nicht.
participation-staff-statement-refuse-hint = Diesen Grund liest der Mensch, der den Satz geschrieben hat.
participation-staff-statement-hidden = Nach diesem Satz fragen wir nicht.
participation-staff-statement-released = Alle können jetzt antworten.
participation-staff-statement-refused = Wir fragen nicht nach diesem Satz. Regel und Grund sieht der Mensch, der ihn geschrieben hat.
participation-wait-statement = { $n ->
   [one] Sie müssen einen Satz lesen
  *[other] Sie müssen { $n } Sätze lesen
}
participation-opinions-timeline = Sie haben einen Satz geschrieben
participation-opinions-data-meta = 1 heißt: Der Satz fragt nach dem Menschen
participation-opinions-course = Was hat sich geändert?
participation-opinions-course-text = Wir schreiben am Ende von jedem Monat auf: Das denken die Menschen.
participation-opinions-course-agree = So viele von 100 Menschen sagen Ja
participation-opinions-course-finding = Das hat sich am meisten geändert: „{ $text }“. Am Anfang sagten { $from } von 100 Menschen Ja. Jetzt sind es { $to } von 100.
participation-opinions-course-today = heute
participation-opinions-course-month = Monat
participation-opinions-course-table = Ende von jedem Monat
participation-opinions-course-people = Menschen
participation-opinions-course-votes = Antworten
participation-opinions-course-groups = Gruppen
participation-opinions-course-shared = Das denken alle
participation-opinions-table = Tabelle mit allen Sätzen
