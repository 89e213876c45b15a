files-refused-not-a-picture = Das ist kein Bild, das wir öffnen können. Bitte wählen Sie ein Foto im Format JPEG, PNG, WebP oder GIF.
files-refused-too-large = Das Bild ist zu groß. Ein Bild darf höchstens 15 Megabyte haben.
files-refused-too-many-pixels = Das Bild hat zu viele Bildpunkte. Erlaubt sind 60 Megapixel. Bitte verkleinern Sie es.
files-refused-broken = Das Bild ist beschädigt oder unvollständig angekommen. Bitte schicken Sie es noch einmal.
files-refused-broke-off = Die Übertragung ist abgebrochen. Bitte schicken Sie das Bild noch einmal.
files-refused-not-taken = Wir können diese Datei nicht öffnen. Bitte wählen Sie ein PDF oder ein Foto (JPEG, PNG, WebP oder GIF).
files-refused-broken-document = Das PDF ist beschädigt oder unvollständig angekommen. Bitte schicken Sie es noch einmal.
files-purpose-uploaded-by = nachvollziehen können, wer ein Bild hochgeladen hat
