// What a built archive says, and how texts of two programs are compared.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export const packed = (site, name) => gunzipSync(readFileSync(join(site, name))).toString();

/** The records of a site by the key of their citation. */
export const byKey = (site) => {
  const records = new Map();
  for (const line of packed(site, "api/papers.jsonl.gz").trim().split("\n")) {
    const record = JSON.parse(line);
    if (record.status?.state === "removed") continue;
    const [cited] = JSON.parse(readFileSync(join(site, "papers", record.id, "cite.json")));
    records.set(cited.id, { ...record, plainTitle: cited.title });
  }
  return records;
};

/** Letters and digits alone, without markup, accents, and what only a typesetter tells apart. */
export const letters = (text) =>
  String(text ?? "")
    .replace(/<\/?(span|sub|sup|i|b|em|strong|code)( [^>]*)?>/g, "")
    .replace(/ı(?=\p{M})/gu, "i")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Given and family names of a record, with the commas and particles of any form left out. */
export const people = (record) =>
  (record.authors ?? []).map((author) =>
    typeof author === "string" ? author : [author.given, author.family].filter(Boolean).join(" "));

/** The letters of a name in any order of its parts. */
export const parts = (name) =>
  name.replace(/,/g, " ").split(/\s+/).map(letters).filter(Boolean).sort().join(" ");

/** The pages of a record; a range from a page to itself is that page. */
export const pages = (text) => letters(String(text ?? "").replace(/^(\w+)[-–]+\1$/, "$1"));

/** Counts what is equal, and keeps examples of what is not. */
export class Comparison {
  #counts = new Map();

  compare(what, key, expected, found) {
    const count = this.#counts.get(what) ?? { equal: 0, all: 0, differences: [] };
    count.all++;
    if (expected === found) count.equal++;
    else count.differences.push({ key, expected, found });
    this.#counts.set(what, count);
  }

  print(most) {
    for (const [what, { equal, all, differences }] of this.#counts) {
      console.log(`${what}: ${equal} of ${all} equal`);
      for (const { key, expected, found } of differences.slice(0, most)) {
        console.log(`  ${key}\n    archive: ${expected}\n    reader:  ${found}`);
      }
    }
  }
}
