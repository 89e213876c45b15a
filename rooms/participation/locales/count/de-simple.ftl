participation-count-votes = { $n ->
   [0] keine Stimme
   [one] eine Stimme
  *[other] { $n } Stimmen
}
participation-count-points = { $n ->
   [0] kein Punkt
   [one] ein Punkt
  *[other] { $n } Punkte
}
participation-count-not-yet = Wir haben die Stimmen noch nicht gezählt. Bald steht hier das Ergebnis.
participation-count-no-project = Über dieses Projekt hat niemand abgestimmt.
participation-count-title = Ergebnis: { $title }
participation-count-short = Ergebnis
participation-count-lead = { $n ->
   [0] Kein Projekt hat gewonnen. Es gab { $all } Projekte. Es gab { $budget }.
   [one] Ein Projekt hat gewonnen. Es gab { $all } Projekte. Das Projekt kostet { $spent }. Es gab { $budget }.
  *[other] { $n } Projekte haben gewonnen. Es gab { $all } Projekte. Die Gewinner kosten { $spent }. Es gab { $budget }.
}
participation-count-left = { $left } bleiben übrig.
participation-count-left-none = Es bleibt kein Geld übrig.
participation-count-reach = { $n ->
   [one] Ein Mensch hat abgestimmt.
  *[other] { $n } Menschen haben abgestimmt. { $percent } Prozent von ihnen wollten eines von den Gewinner-Projekten.
}
participation-count-kicker = Die Stadt hat am { $day } gezählt
participation-count-fixed = Das Ergebnis bleibt so.
participation-count-winners = Gewonnen
participation-count-winners-none = Kein Projekt hat gewonnen.
participation-count-losers = Nicht gewonnen
participation-count-losers-text = Sie können lesen: Warum hat ein Projekt nicht gewonnen?
participation-count-project = Projekt
participation-count-cost = Kosten
participation-count-support = Stimmen
participation-count-support-points = Punkte
participation-count-reason = Warum
participation-count-why-won = Warum hat es gewonnen?
participation-count-why-lost = Warum hat es nicht gewonnen?
participation-count-answer-won = Die Stadt bezahlt dieses Projekt. Es war Nummer { $round } von { $n }.
participation-count-answer-lost = Die Stadt bezahlt dieses Projekt nicht.
participation-count-won-payment = Jeder Mensch hat einen Anteil am Geld. Damit haben die Menschen dieses Projekt bezahlt. Es hatte { $effective } wirksame Stimmen. Kein anderes Projekt hatte mehr.
participation-count-won-full = { $n ->
   [one] Ein Mensch hat { $price } gegeben.
  *[other] { $n } Menschen haben je { $price } gegeben.
}
participation-count-won-rest-of-share = { $n ->
   [one] Ein Mensch hatte weniger. Er hat den Rest gegeben: { $rest }.
  *[other] { $n } Menschen hatten weniger. Sie haben den Rest gegeben. Das waren zusammen { $rest }.
}
participation-count-won-points = Es hatte { $points }. Das Geld hat noch gereicht.
participation-count-won-rest = Es war noch Geld übrig. Das Projekt hatte { $points }. Das waren die meisten.
participation-count-won-load = { $n ->
   [one] Ein Mensch wollte dieses Projekt. Er hatte das Geld zuerst: { $load }.
  *[other] { $n } Menschen wollten dieses Projekt. Sie hatten das Geld zuerst. Jeder hatte { $load }.
}
participation-count-why-no-support = Niemand hat dafür gestimmt.
participation-count-why-dearer = Es ist zu teuer. Es gab nur { $budget }.
participation-count-why-threshold = Ein Projekt braucht { $needed }. Es fehlt noch: { $missing }.
participation-count-why-left = Am Ende waren noch { $left } da. Es fehlten { $missing }.
participation-count-why-ended = Vorher war „{ $title }“ zu teuer. Dann ist die Zählung zu Ende. So ist die Regel.
participation-count-why-unpaid = Jeder Mensch hat einen Anteil am Geld. Am Ende waren davon noch { $behind } für dieses Projekt da. Es fehlten { $missing }.
participation-count-why-unpaid-how = { $n ->
   [one] Ein Mensch hat dafür gestimmt. Er wollte auch andere Projekte. Dafür hat er schon Geld gegeben.
  *[other] { $n } Menschen haben dafür gestimmt. Sie wollten auch andere Projekte. Dafür haben sie schon Geld gegeben.
}
participation-count-more-points = Das hat zum Gewinnen gefehlt: { $points }.
participation-count-more-supporters = { $n ->
   [one] Es hat ein Mensch gefehlt. Er braucht noch seinen ganzen Anteil.
  *[other] Es haben { $n } Menschen gefehlt. Sie brauchen noch ihren ganzen Anteil.
}
participation-count-effective = Wirksame Stimmen
participation-count-part = So viel Geld war noch da
participation-count-to-project = Zum Projekt
participation-count-to-result = Zum Ergebnis
participation-count-rule = So zählt die Stadt
participation-count-rule-name = Regel
participation-count-rule-greedy = Die meisten Stimmen zuerst
participation-count-rule-greedy-text = Die Stadt bezahlt zuerst das Projekt mit den meisten Stimmen. Dann bezahlt sie das nächste. Manche Projekte sind zu teuer. Die lässt die Stadt aus. Haben 2 Projekte gleich viele Stimmen? Dann kommt das teure zuerst.
participation-count-rule-greedy-threshold = Die meisten Stimmen zuerst, mit einer Grenze
participation-count-rule-greedy-threshold-text = Ein Projekt braucht genug Stimmen. Die Stadt bezahlt zuerst das Projekt mit den meisten Stimmen. Dann bezahlt sie das nächste. Manche Projekte sind zu teuer. Die lässt die Stadt aus.
participation-count-rule-greedy-no-skip = Die meisten Stimmen zuerst, ohne Auslassen
participation-count-rule-greedy-no-skip-text = Die Stadt bezahlt zuerst das Projekt mit den meisten Stimmen. Dann bezahlt sie das nächste. Ist ein Projekt zu teuer? Dann ist die Zählung zu Ende.
participation-count-rule-greedy-cardinality = Die meisten Stimmen für das Geld zuerst
participation-count-rule-equal-shares = Gleiche Anteile
participation-count-rule-equal-shares-text = Jeder Mensch bekommt gleich viel Geld. Mit dem Geld bezahlen die Menschen die Projekte. Sie bezahlen nur, was sie wollen. Alle bezahlen für ein Projekt gleich viel. Hat ein Mensch weniger? Dann gibt er den Rest. Bleibt Geld übrig? Dann bekommt jeder Mensch etwas mehr. Dann zählt die Stadt noch einmal.
participation-count-rule-equal-shares-cardinality = Gleiche Anteile, jedes Projekt ist gleich viel wert
participation-count-rule-phragmen = Phragmén
participation-count-rule-phragmen-text = Alle Menschen bekommen gleich schnell Geld. Haben sie genug für ein Projekt? Dann kaufen sie es. Ist ein Projekt zu teuer? Dann ist die Zählung zu Ende.
participation-count-share = Jeder Mensch hatte { $first }.
participation-count-share-raised = Jeder Mensch hatte zuerst { $first }. Dann hatte jeder { $last }. So bleibt wenig Geld übrig.
participation-count-ties-none = Es gab keinen wichtigen Gleich-Stand.
participation-count-tie = Diese Projekte waren gleich: { $titles }. Das hat entschieden: { $by }.
participation-count-tie-more-votes = mehr Stimmen
participation-count-tie-lower-cost = weniger Kosten
participation-count-tie-higher-cost = mehr Kosten
participation-count-tie-listed = die Reihenfolge in der Liste
participation-count-tie-order = eine feste Reihenfolge
participation-count-tie-id = die Nummer
participation-count-recount = Zählen Sie selbst
participation-count-recount-text = Sie können das Ergebnis prüfen. Ihr Gerät lädt alle Stimm-Zettel. Dann zählt Ihr Gerät selbst. Auf den Stimm-Zetteln steht kein Name.
participation-count-ballots-file = Stimm-Zettel als Datei
participation-count-result-file = Ergebnis als Datei
participation-count-command = Sie können auch mit einem Programm zählen. Das Programm heißt Allmende. Es kostet nichts.
participation-count-checksum = Prüf-Zahl von den Stimm-Zetteln:
participation-count-turnout = So viele haben abgestimmt
participation-count-all = Zusammen
participation-count-channel-web = Im Internet
participation-count-channel-code = Im Internet mit einem Code
participation-count-channel-paper = Auf Papier
participation-count-channel-phone = Am Telefon
participation-count-channel-kiosk = An einem Gerät von der Stadt
participation-count-districts = Das bekommen die Stadt-Teile
participation-count-districts-text = Jeder Gewinner kostet Geld. Das Geld gehört zu den Menschen mit einer Stimme dafür. Kleine Stadt-Teile stehen zusammen. So erkennt man niemanden.
participation-count-districts-small = Alle anderen Stadt-Teile
participation-count-districts-unknown = Ohne Stadt-Teil
participation-count-district = Stadt-Teil
participation-count-voters = Stimm-Zettel
participation-count-money = Geld
participation-count-money-each = Geld für jeden Stimm-Zettel
participation-count-winners-each = Gewinner für jeden Stimm-Zettel
participation-count-comparison = Andere Regeln
participation-count-comparison-text = Die Regel war vorher klar. Sie können vergleichen: Wer gewinnt mit einer anderen Regel?
participation-count-with-nothing = Menschen ohne Gewinner
participation-count-nothing = { $n } ({ $percent } Prozent)
participation-count-change = Das ist anders
participation-count-change-own = Diese Regel gilt.
participation-count-change-none = Die Gewinner sind gleich.
participation-count-change-more = Hier gewinnt auch: { $titles }.
participation-count-change-less = Hier gewinnt nicht: { $titles }.
participation-count-staff-title = Stimmen zählen
participation-count-amount = Es gibt { $amount }.
participation-count-after = Die Abstimmung endet am { $day }. Dann können Sie zählen.
participation-count-preview = So sieht es nach den Regeln aus
participation-count-preview-text = Das ist noch kein Ergebnis. In der ersten Zeile steht die Regel. Diese Regel gilt.
participation-count-preview-show = Regeln vergleichen
participation-count-publish = Zählen und zeigen
participation-count-publish-text = Das geht nur ein Mal. Dann können alle das Ergebnis lesen. Niemand kann es mehr ändern.
participation-count-ready = Alle Stimm-Zettel sind da. Auch die auf Papier und vom Telefon.
participation-count-ready-missing = Sind alle Stimm-Zettel da? Bestätigen Sie das bitte.
participation-count-too-early = Die Abstimmung läuft noch. Zählen Sie später.
participation-count-no-ballots = Es gibt keine Stimm-Zettel.
participation-count-other-ballots = Ein Stimm-Zettel ist dazugekommen. Zählen Sie noch einmal.
participation-count-done-published = Alle können das Ergebnis jetzt lesen.
participation-count-done-already = Das Ergebnis war schon da. Es ist gleich geblieben.
participation-count-is-published = Das Ergebnis ist fertig
participation-count-result-link = Ergebnis der Abstimmung
participation-count-staff-link = Stimmen zählen
