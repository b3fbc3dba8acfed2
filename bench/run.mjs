// Runs the parts that are asked for, or all, and writes the table. A part that is not run again
// keeps the figures of its last run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { append } from './append.mjs';
import { calls } from './calls.mjs';
import { fanout } from './fanout.mjs';
import { join } from './join.mjs';
import { seal } from './seal.mjs';
import { sizes } from './sizes.mjs';
import { start } from './start.mjs';

const parts = { start, append, seal, calls, fanout, join, sizes };
const page = new URL('./README.md', import.meta.url);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part '${unknown[0]}'; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

/** The sections of the page by the part that wrote them. */
function known() {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const found = text.matchAll(/<!-- (\w+) -->\n([\s\S]*?)(?=\n<!-- |$)/g);
  return Object.fromEntries([...found].map(([, name, section]) => [name, section.trim()]));
}

const sections = known();
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.error(`measuring: ${name}`);
  const on = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, \
${type()} ${release()}, ${new Date().toISOString().slice(0, 10)}`;
  sections[name] = `${await parts[name]()}\n\nMachine: ${on}.`;
  console.log(`\n${sections[name]}`);
  const order = Object.keys(parts).filter((part) => sections[part]);
  const head = '# Measured\n\nWritten by `./lyceum bench`; nothing else should run meanwhile.\n';
  writeFileSync(
    page,
    `${head}\n${order.map((part) => `<!-- ${part} -->\n${sections[part]}\n`).join('\n')}`,
  );
}
