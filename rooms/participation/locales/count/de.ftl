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
participation-count-not-yet = Die Stimmen sind noch nicht ausgezählt. Hier steht das Ergebnis, sobald es feststeht.
participation-count-no-project = Dieses Projekt stand nicht zur Wahl.
participation-count-title = Ergebnis: { $title }
participation-count-short = Ergebnis
participation-count-lead = { $n ->
   [0] Keines der { $all } Projekte wird bezahlt. Es gab { $budget } zu verteilen.
   [one] Eines der { $all } Projekte wird bezahlt. Es kostet { $spent } von { $budget }.
  *[other] { $n } der { $all } Projekte werden bezahlt. Zusammen kosten sie { $spent } von { $budget }.
}
participation-count-left = { $left } bleiben übrig.
participation-count-left-none = Es bleibt nichts übrig.
participation-count-reach = { $n ->
   [one] Ein Mensch hat abgestimmt.
  *[other] { $n } Menschen haben abgestimmt. Von ihnen haben { $percent } % für mindestens eines der Projekte gestimmt, die bezahlt werden.
}
participation-count-kicker = Gezählt und veröffentlicht am { $day }
participation-count-fixed = Seit der Veröffentlichung ist nichts daran verändert worden.
participation-count-winners = Gewonnen
participation-count-winners-none = Kein Projekt hat gewonnen.
participation-count-losers = Nicht gewonnen
participation-count-losers-text = Zu jedem Projekt steht, warum nicht, und was gefehlt hat.
participation-count-project = Projekt
participation-count-cost = Kosten
participation-count-support = Stimmen
participation-count-support-points = Punkte
participation-count-reason = Warum
participation-count-why-won = Warum es gewonnen hat
participation-count-why-lost = Warum es nicht gewonnen hat
participation-count-answer-won = Dieses Projekt wird bezahlt. Es kam als { $round }. von { $n } an die Reihe.
participation-count-answer-lost = Dieses Projekt wird nicht bezahlt.
participation-count-won-payment = Wer dafür ist, hat es aus dem eigenen Anteil bezahlt. Es hatte { $effective } wirksame Stimmen, mehr als jedes andere, das noch bezahlt werden konnte.
participation-count-won-full = { $n ->
   [one] Ein Mensch gab { $price }.
  *[other] { $n } Menschen gaben je { $price }.
}
participation-count-won-rest-of-share = { $n ->
   [one] Ein weiterer hatte nicht mehr so viel und gab den ganzen Rest seines Anteils, { $rest }. Deshalb sind es weniger wirksame Stimmen als Stimmen.
  *[other] { $n } weitere hatten nicht mehr so viel und gaben den ganzen Rest ihres Anteils, zusammen { $rest }. Deshalb sind es weniger wirksame Stimmen als Stimmen.
}
participation-count-won-points = Mit { $points } war es an der Reihe, als das Geld noch reichte.
participation-count-won-rest = Es wurde mit dem Geld bezahlt, das übrig war: { $points }, mehr als jedes andere, das noch hineinpasste.
participation-count-won-load = { $n ->
   [one] Der Mensch, der dafür ist, hatte als erster das Geld beisammen: { $load }.
  *[other] Die { $n } Menschen, die dafür sind, hatten das Geld dafür als erste beisammen, als jeder { $load } bekommen hatte.
}
participation-count-why-no-support = Niemand hat dafür gestimmt.
participation-count-why-dearer = Es kostet mehr, als es insgesamt gab ({ $budget }).
participation-count-why-threshold = Nötig waren { $needed }. Es fehlten: { $missing }.
participation-count-why-left = Als es an der Reihe war, waren noch { $left } da. Es fehlten { $missing }.
participation-count-why-ended = Vorher passte „{ $title }“ nicht mehr ins Budget. Nach der Regel endet die Zählung dort.
participation-count-why-unpaid = Wer dafür ist, hatte am Ende zusammen noch { $behind } vom eigenen Anteil. Es fehlten { $missing }.
participation-count-why-unpaid-how = { $n ->
   [one] Ein Mensch hat dafür gestimmt. Seinen Anteil hat er ganz oder zum Teil für andere Projekte gegeben, die er auch wollte.
  *[other] { $n } Menschen haben dafür gestimmt. Ihren Anteil haben sie ganz oder zum Teil für andere Projekte gegeben, die sie auch wollten.
}
participation-count-more-points = Hätte es so viel mehr gehabt, hätte es gewonnen, wenn sonst alles gleich geblieben wäre: { $points }.
participation-count-more-supporters = { $n ->
   [one] Ein Mensch mehr, der seinen Anteil noch ganz hatte, hätte das Fehlende bezahlen können.
  *[other] { $n } Menschen mehr, die ihren Anteil noch ganz hatten, hätten das Fehlende bezahlen können.
}
participation-count-effective = Wirksame Stimmen
participation-count-part = So viel der Kosten war noch da
participation-count-to-project = Zum Projekt
participation-count-to-result = Zum Ergebnis
participation-count-rule = Wie gezählt wird
participation-count-rule-name = Regel
participation-count-rule-greedy = Die meisten Stimmen zuerst
participation-count-rule-greedy-text = Das Projekt mit den meisten Stimmen wird zuerst bezahlt, dann das nächste. Was nicht mehr hineinpasst, wird übersprungen. Bei gleich vielen Stimmen kommt das teurere zuerst.
participation-count-rule-greedy-threshold = Die meisten Stimmen zuerst, mit einer Mindestzahl
participation-count-rule-greedy-threshold-text = Nur Projekte mit genug Stimmen machen mit. Von ihnen wird das mit den meisten Stimmen zuerst bezahlt, dann das nächste. Was nicht mehr hineinpasst, wird übersprungen. Bei gleich vielen Stimmen kommt das teurere zuerst.
participation-count-rule-greedy-no-skip = Die meisten Stimmen zuerst, ohne Überspringen
participation-count-rule-greedy-no-skip-text = Das Projekt mit den meisten Stimmen wird zuerst bezahlt, dann das nächste. Beim ersten, das nicht mehr hineinpasst, endet die Zählung. Bei gleich vielen Stimmen kommt das teurere zuerst.
participation-count-rule-greedy-cardinality = Die meisten Stimmen für das Geld zuerst
participation-count-rule-equal-shares = Gleiche Anteile
participation-count-rule-equal-shares-text = Alle, die abgestimmt haben, bekommen denselben Anteil am Geld. Ein Projekt wird aus den Anteilen derer bezahlt, die dafür sind; sie teilen sich die Kosten so gleichmäßig, wie ihr Rest es zulässt. Zuerst kommt das Projekt mit den meisten wirksamen Stimmen: seine Kosten geteilt durch das, was jeder, der noch genug hat, dafür zahlt. Bleibt Geld übrig, wird der Anteil für alle schrittweise erhöht und neu gezählt, solange alles zusammen ins Budget passt. Bei Gleichstand kommt das Projekt mit mehr Stimmen zuerst, dann das billigere.
participation-count-rule-equal-shares-cardinality = Gleiche Anteile, jedes Projekt gleich viel wert
participation-count-rule-phragmen = Phragmén
participation-count-rule-phragmen-text = Alle bekommen gleich schnell Geld. Sobald die, die für ein Projekt sind, seine Kosten beisammenhaben, kaufen sie es und fangen von vorn an. Beim ersten, das nicht mehr hineinpasst, endet die Zählung.
participation-count-share = Jeder Anteil betrug { $first }.
participation-count-share-raised = Jeder Anteil betrug zuerst { $first } und wurde auf { $last } erhöht, damit möglichst wenig übrig bleibt.
participation-count-ties-none = Kein Gleichstand hat über das Ergebnis entschieden.
participation-count-tie = Gleichstand: { $titles }. Entschieden hat: { $by }.
participation-count-tie-more-votes = mehr Stimmen
participation-count-tie-lower-cost = geringere Kosten
participation-count-tie-higher-cost = höhere Kosten
participation-count-tie-listed = die Reihenfolge der Liste
participation-count-tie-order = eine festgelegte Reihenfolge
participation-count-tie-id = die Nummer des Projekts
participation-count-recount = Selbst nachzählen
participation-count-recount-text = Sie müssen uns nicht glauben. Ihr Browser lädt die veröffentlichten Stimmzettel und zählt sie mit einem zweiten, unabhängig geschriebenen Programm. Auf den Stimmzetteln steht nicht, wer sie abgegeben hat.
participation-count-ballots-file = Stimmzettel als Datei (Pabulib)
participation-count-result-file = Ergebnis als Datei (JSON)
participation-count-command = Es geht auch ohne Browser: Laden Sie die Stimmzettel und zählen Sie sie mit dem freien Programm Allmende oder einem anderen, das Pabulib-Dateien liest.
participation-count-checksum = Prüfsumme der Stimmzettel (SHA-256):
participation-count-turnout = Abgegebene Stimmzettel
participation-count-all = Zusammen
participation-count-channel-web = Im Internet
participation-count-channel-code = Im Internet mit Code aus dem Brief
participation-count-channel-paper = Auf Papier
participation-count-channel-phone = Am Telefon
participation-count-channel-kiosk = Am Gerät der Stadt
participation-count-districts = Was die Stadtteile bekommen
participation-count-districts-text = Die Kosten jedes Projekts, das gewonnen hat, sind gleichmäßig auf alle verteilt, die dafür gestimmt haben. Stadtteile mit weniger als zehn Stimmzetteln stehen zusammen, damit niemand zu erkennen ist.
participation-count-districts-small = Alle übrigen Stadtteile zusammen
participation-count-districts-unknown = Ohne Angabe
participation-count-district = Stadtteil
participation-count-voters = Stimmzettel
participation-count-money = Geld
participation-count-money-each = Geld je Stimmzettel
participation-count-winners-each = Gewinner je Stimmzettel
participation-count-comparison = Was andere Regeln ergeben hätten
participation-count-comparison-text = Die Regel stand vor der Abstimmung fest. Zum Vergleich: dieselben Stimmzettel, nach anderen Regeln gezählt.
participation-count-with-nothing = Ohne ein Gewinner-Projekt
participation-count-nothing = { $n } ({ $percent } %)
participation-count-change = Was anders wäre
participation-count-change-own = Nach dieser Regel wird gezählt.
participation-count-change-none = Dieselben Gewinner.
participation-count-change-more = Es hätte auch gewonnen: { $titles }.
participation-count-change-less = Es hätte nicht gewonnen: { $titles }.
participation-count-staff-title = Auszählung
participation-count-amount = Zu verteilen sind { $amount }.
participation-count-after = Gezählt werden kann nach dem letzten Tag der Abstimmung, dem { $day }. Vorher sieht niemand, was die Stimmen ergeben.
participation-count-preview = Vorschau: was die Regeln ergeben
participation-count-preview-text = Das ist noch kein Ergebnis. Gezählt wird nach der Regel, die vor der Abstimmung bekannt war; sie steht in der ersten Zeile.
participation-count-preview-show = Regeln vergleichen
participation-count-publish = Zählen und veröffentlichen
participation-count-publish-text = Das geht einmal. Danach steht das Ergebnis mit allen Stimmzetteln öffentlich da, und weder Stimmzettel noch Projekte, die später geändert werden, ändern es noch.
participation-count-ready = Alle Stimmzettel sind eingegeben, auch die auf Papier und vom Telefon.
participation-count-ready-missing = Bestätigen Sie, dass alle Stimmzettel eingegeben sind.
participation-count-too-early = Die Abstimmung läuft noch. Zählen Sie, wenn sie zu Ende ist.
participation-count-no-ballots = Es gibt keine Stimmzettel, die gezählt werden können.
participation-count-other-ballots = Während gezählt wurde, kam ein Stimmzettel dazu. Zählen Sie noch einmal.
participation-count-done-published = Das Ergebnis ist veröffentlicht.
participation-count-done-already = Das Ergebnis war schon veröffentlicht. Es hat sich nichts geändert.
participation-count-is-published = Das Ergebnis steht fest
participation-count-result-link = Ergebnis der Abstimmung
participation-count-staff-link = Auszählung
