/** Papers people attach: a PDF as small as they come. */

const PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

export const paper = (name) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(PDF) });
