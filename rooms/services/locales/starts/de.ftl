services-starts-birth = Geburt eines Kindes
services-starts-moved = Zuzug in die Stadt
services-starts-company = Anmeldung eines Betriebs
services-proposal-subject = Sie könnten jetzt etwas beantragen
services-proposal-account =
    Guten Tag { $name },

    ein Register hat der Stadt { $town } etwas gemeldet, das Sie betrifft. Daraus folgt, was Sie jetzt beantragen könnten. Wir haben nichts für Sie beantragt.

    Öffnen Sie den Vorschlag. Dort geben Sie Ihr Geburtsdatum ein. Dann sehen Sie, was gemeldet wurde, und entscheiden selbst, was davon in einen Antrag kommt.

    Der Vorschlag steht bis zum { $until }. Danach wird er gelöscht.
services-proposal-mail =
    Guten Tag { $name },

    ein Register hat der Stadt { $town } etwas gemeldet, das Sie betrifft. Daraus folgt, was Sie jetzt beantragen könnten. Wir haben nichts für Sie beantragt.

    Öffnen Sie den Vorschlag:
    { $link }

    Oder geben Sie auf { $page } diesen Code ein: { $code }

    Dort geben Sie Ihr Geburtsdatum ein. Dann sehen Sie, was gemeldet wurde, und entscheiden selbst, was davon in einen Antrag kommt.

    Der Vorschlag steht bis zum { $until }. Danach wird er gelöscht. Wollen Sie nichts beantragen, brauchen Sie nichts zu tun.

    { $town }
services-proposal-letter =
    Guten Tag { $name },

    ein Register hat der Stadt { $town } etwas gemeldet, das Sie betrifft. Daraus folgt, was Sie jetzt beantragen könnten. Wir haben nichts für Sie beantragt.

    Geben Sie auf { $page } diesen Code ein: { $code }

    Dort geben Sie auch Ihr Geburtsdatum ein. Dann sehen Sie, was gemeldet wurde, und entscheiden selbst, was davon in einen Antrag kommt.

    Der Vorschlag steht bis zum { $until }. Danach wird er gelöscht. Wollen Sie nichts beantragen, brauchen Sie nichts zu tun.

    { $town }
services-proposal-enter = Vorschlag öffnen
services-proposal-enter-lead = Die Stadt hat Ihnen geschrieben, dass Sie etwas beantragen könnten? Der Code steht im Schreiben.
services-proposal-code = Code
services-proposal-code-hint = 16 Buchstaben und Ziffern, zum Beispiel 3F7K-29QD-8MNP-4RST
services-proposal-code-wrong = Diesen Code gibt es nicht, oder der Vorschlag ist schon gelöscht. Vergleichen Sie ihn mit dem Schreiben.
services-proposal-open = Öffnen
services-proposal-title = Was Sie jetzt beantragen könnten
services-proposal-born-lead = Damit niemand anderes sieht, was über Sie gemeldet wurde, geben Sie bitte Ihr Geburtsdatum ein.
services-proposal-born = Ihr Geburtsdatum
services-proposal-born-hint = Tag, Monat und Jahr, zum Beispiel 3.4.1990
services-proposal-born-wrong = Das ist nicht das Geburtsdatum, das gemeldet wurde. Nach zehn falschen Eingaben wird der Vorschlag geschlossen.
services-proposal-gone = Diesen Vorschlag gibt es nicht mehr. Beantragen können Sie trotzdem alles: in der Liste der Leistungen.
services-proposal-told = { $source } hat es der Stadt am { $day } gemeldet.
services-proposal-consent = Nichts davon wird ohne Sie beantragt. Was gemeldet wurde, kommt nur dann in einen Antrag, wenn Sie es übernehmen. Sie können es dort noch ändern.
services-proposal-nothing = Aus dieser Meldung folgt im Augenblick keine Leistung.
services-proposal-take = Was in den Antrag übernommen werden soll
services-proposal-source = Quelle: { $source }, { $day }
services-proposal-begin = Mit den angekreuzten Angaben beginnen
services-proposal-begin-empty = Antrag beginnen
services-proposal-all = Alle Angaben übernehmen und beginnen
services-proposal-decline-title = Nichts davon?
services-proposal-decline-text = Dann löschen wir den Vorschlag und was dafür gemeldet wurde. Begonnene Anträge bleiben.
services-proposal-decline = Vorschlag löschen
services-proposal-declined = Der Vorschlag ist gelöscht, mit allem, was dafür gemeldet wurde.
services-registers-title = Register, die etwas melden
services-registers-text = Welche Register Geburten, Zuzüge oder Betriebe melden dürfen, und Briefe mit Vorschlägen
services-registers-lead = Ein Register unterschreibt, was geschehen ist. Die Stadt schlägt den Menschen dann vor, was sie beantragen könnten. Beantragt wird nichts ohne sie.
services-registers-none = Noch darf kein Register etwas melden.
services-registers-name = Name
services-registers-name-hint = Menschen lesen ihn als Quelle, zum Beispiel: Standesamt Konstanz
services-registers-name-missing = Schreiben Sie den Namen des Registers.
services-registers-issuer = Kennung (iss)
services-registers-issuer-hint = Wie sich das Register in jeder Meldung nennt: kleine Buchstaben, Ziffern und _
services-registers-issuer-wrong = Schreiben Sie einen kleinen Buchstaben und dann höchstens 39 kleine Buchstaben, Ziffern oder _.
services-registers-key = Öffentlicher Schlüssel
services-registers-key-hint = Ed25519: der Inhalt der Datei mit BEGIN PUBLIC KEY, oder ein JSON Web Key. Nie der private.
services-registers-key-wrong = Das ist kein öffentlicher Ed25519-Schlüssel.
services-registers-key-known = Dieser Schlüssel gilt schon, mit anderem Namen oder für anderes. Sperren Sie ihn zuerst, um das zu ändern.
services-registers-kid = Schlüssel (kid)
services-registers-events = Darf melden
services-registers-event-missing = Wählen Sie mindestens ein Ereignis.
services-registers-state = Stand
services-registers-since = gilt seit { $day }
services-registers-revoked = gesperrt am { $day }
services-registers-revoke = Sperren
services-registers-add = Register zulassen
services-registers-added = Das Register darf ab jetzt melden.
services-registers-revoked-now = Der Schlüssel ist gesperrt. Was er unterschreibt, gilt nicht mehr.
services-registers-letters = Briefe mit Vorschlägen
services-registers-letters-text = Diese Menschen haben kein Konto und keine E-Mail-Adresse. Drucken Sie den Brief, schicken Sie ihn, und haken Sie ihn ab: Dann ist sein Text hier gelöscht.
services-registers-letters-none = Es wartet kein Brief.
services-registers-print = Brief als PDF öffnen (neues Fenster)
services-registers-letter-gone = Dieser Brief ist schon verschickt oder der Vorschlag zu Ende. Sein Text ist gelöscht.
services-registers-posted = Ist zur Post
services-registers-posted-now = Abgehakt. Der Text des Briefs ist gelöscht.
services-personal-proposal = Vorschlagen, was beantragt werden könnte, und Angaben dafür anbieten
