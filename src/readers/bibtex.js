// node bibtex.js SITE [MOST]: reads archive.bib.gz with the parser of Better BibTeX for Zotero.
import { parse } from "@retorquere/bibtex-parser";
import { Comparison, byKey, letters, packed, pages, parts, people } from "./archive.js";

const [site, most = "10"] = process.argv.slice(2);
const records = byKey(site);
const read = parse(packed(site, "archive.bib.gz"), { sentenceCase: false, english: false });
const comparison = new Comparison();

// It reports the fonts of a formula as commands that it does not know, and leaves them in the text.
const withoutFonts = (title) => title.replace(/\\(math(?:bf|cal|bb)|text(?!it)|boldsymbol)/g, "");

for (const { key, fields } of read.entries) {
  const record = records.get(key) ?? {};
  comparison.compare("title", key, letters(record.plainTitle), letters(withoutFonts(fields.title)));
  const names = (fields.author ?? []).map(({ firstName, prefix, lastName, suffix, name }) =>
    parts([name, firstName, prefix, lastName, suffix].filter(Boolean).join(" ")));
  const expected = people(record).map(parts);
  comparison.compare("names", key, expected.join("; "), names.filter((n) => n !== "others").join("; "));
  comparison.compare("year", key, (record.published ?? record.listed ?? "").slice(0, 4), fields.year ?? "");
  comparison.compare("pages", key, pages(record.pages), letters(fields.pages));
  if (record.venue) {
    const venue = [fields.booktitle, fields.journal, fields.publisher, fields.school, fields.institution, fields.series]
      .flat().map(letters);
    const own = letters(record.venue);
    comparison.compare("venue", key, own, venue.includes(own) ? own : venue.filter(Boolean).join("; "));
  }
}
console.log(`${read.entries.length} entries of ${records.size} papers, ${read.errors.length} errors`);
for (const error of read.errors.slice(0, 20)) console.log(`  ${error.error}`);
comparison.print(Number(most));
