// One line for each id at the end of a test's name, as in "a notice is shown (C-06)": the id, the
// file of the test, green, red, or skipped where a machine lacks what it needs. Takes the JSON
// that vitest writes.
import { readFileSync } from 'node:fs';

const ENDS = { passed: 'green', skipped: 'skipped', pending: 'skipped' };
const IDS = /\(([A-Z]-\d\d(?:, [A-Z]-\d\d)*)\)$/;

for (const file of JSON.parse(readFileSync(process.argv[2], 'utf8')).testResults) {
  const name = file.name.replace(/.*\/web\//, 'web/');
  for (const { title, status } of file.assertionResults) {
    const end = ENDS[status] ?? 'red';
    for (const id of IDS.exec(title)?.[1].split(', ') ?? []) console.log(`${id}\t${name}\t${end}`);
  }
}
