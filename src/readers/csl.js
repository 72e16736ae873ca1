// node csl.js SITE SCHEMA: validates archive.json.gz against csl-data.json of the Citation Style Language.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";
import { packed } from "./archive.js";

const [site, schema] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schema)));
const items = JSON.parse(packed(site, "archive.json.gz"));
let invalid = 0;
for (const item of items) {
  if (isValid([item])) continue;
  invalid++;
  if (invalid <= 10) console.log(item.id, ajv.errorsText(isValid.errors));
}
console.log(`${items.length} items, ${invalid} not valid`);
if (invalid) process.exitCode = 1;
