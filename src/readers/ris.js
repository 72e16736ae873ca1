// node ris.js SITE [MOST]: reads archive.ris.gz with Citation.js.
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { Comparison, byKey, letters, packed, pages, parts, people } from "./archive.js";

const [site, most = "10"] = process.argv.slice(2);
const records = byKey(site);
const cited = packed(site, "archive.ris.gz").split(/(?<=^ER {2}- \n)/m).flatMap((record) => plugins.input.chain(record));
const comparison = new Comparison();
cited.forEach((item) => {
  const key = item.id;
  const record = records.get(key) ?? {};
  comparison.compare("title", key, letters(record.plainTitle), letters(item.title));
  const names = (item.author ?? []).map(({ literal, given, family, suffix, "non-dropping-particle": particle, "dropping-particle": dropping }) =>
    parts([literal, given, dropping, particle, family, suffix].filter(Boolean).join(" ")));
  comparison.compare("names", key, people(record).map(parts).join("; "), names.join("; "));
  comparison.compare("year", key, (record.published ?? record.listed ?? "").slice(0, 4), String(item.issued?.["date-parts"]?.[0]?.[0] ?? ""));
  comparison.compare("pages", key, pages(record.pages), letters(item.page));
  if (record.venue) comparison.compare("venue", key, letters(record.venue), letters(item["container-title"] ?? item["event-title"] ?? item["collection-title"]));
});
console.log(`${cited.length} entries of ${records.size} papers`);
comparison.print(Number(most));
