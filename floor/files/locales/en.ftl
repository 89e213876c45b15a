files-refused-not-a-picture = This is not a picture we can open. Please choose a photo in JPEG, PNG, WebP or GIF format.
files-refused-too-large = The picture is too large. A picture may have at most 15 megabytes.
files-refused-too-many-pixels = The picture has too many pixels. The limit is 60 megapixels. Please make it smaller.
files-refused-broken = The picture is damaged or arrived incomplete. Please send it again.
files-refused-broke-off = The upload broke off. Please send the picture again.
files-refused-not-taken = We cannot open this file. Please choose a PDF or a photo (JPEG, PNG, WebP or GIF).
files-refused-broken-document = The PDF is damaged or arrived incomplete. Please send it again.
files-purpose-uploaded-by = to be able to tell who uploaded a picture
