files-refused-not-a-picture = Wir können diese Datei nicht öffnen. Bitte wählen Sie ein Foto aus.
files-refused-too-large = Das Foto ist zu groß. Bitte nehmen Sie ein kleineres Foto.
files-refused-too-many-pixels = Das Foto ist zu groß. Bitte nehmen Sie ein kleineres Foto.
files-refused-broken = Das Foto ist kaputt. Bitte senden Sie das Foto noch einmal.
files-refused-broke-off = Das Foto ist nicht angekommen. Bitte senden Sie das Foto noch einmal.
files-refused-not-taken = Wir können diese Datei nicht öffnen. Bitte wählen Sie ein PDF oder ein Foto.
files-refused-broken-document = Die Datei ist kaputt. Bitte senden Sie die Datei noch einmal.
files-purpose-uploaded-by = Wir merken uns: Von wem ist das Bild?
