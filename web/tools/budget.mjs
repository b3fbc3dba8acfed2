/**
 * Checks what people download against the budgets, in KiB of gzip -9. Reads the manifest of the
 * last build. Ends non-zero when one is over. Words are counted with their largest language, each
 * file for the page that has it.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const KIB = 1024;
const LIMITS = { door: 150, room: 260, console: 200 };
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length / KIB;
const isWords = (key) => key.includes('locales/');

const keyOf = (file) => Object.keys(manifest).find((key) => manifest[key].file === file);

/** What a page asks for before it draws: the scripts its HTML names, and what they import. */
function start(page) {
  const html = readFileSync(new URL(page, DIST), 'utf8');
  const files = [...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
  const keys = new Set();
  for (const file of files) closure(keyOf(file), keys);
  return keys;
}

function closure(start, into = new Set()) {
  if (into.has(start)) return into;
  into.add(start);
  for (const next of manifest[start].imports ?? []) closure(next, into);
  return into;
}

function later(keys) {
  const found = new Set();
  const visit = (key) => {
    for (const next of manifest[key].dynamicImports ?? []) {
      if (isWords(next)) continue;
      for (const one of closure(next)) {
        if (keys.has(one) || found.has(one)) continue;
        found.add(one);
        visit(one);
      }
    }
  };
  for (const key of keys) visit(key);
  return found;
}

const scripts = (keys) => [...new Set([...keys].map((key) => manifest[key].file))];
const total = (files) => files.reduce((sum, file) => sum + sizeOf(file), 0);
/** The largest file of words in a folder: nobody needs two languages. */
function words(folder) {
  const files = Object.keys(manifest).filter((key) => key.replace(/[^/]+$/, '') === folder);
  return Math.max(...files.map((key) => sizeOf(manifest[key].file)));
}

const door = start('class.html');
const measured = {
  door: total(scripts(door)) + words('ui/locales/'),
  room: total(scripts(later(door))) + words('ui/locales/class/'),
  console:
    total(scripts(start('console/index.html'))) +
    words('ui/locales/') +
    words('ui/locales/console/'),
};
let over = false;
for (const [part, limit] of Object.entries(LIMITS)) {
  const kib = measured[part];
  if (kib > limit) over = true;
  console.log(
    `${part.padEnd(8)} ${kib.toFixed(1).padStart(6)} K of ${limit} K${kib > limit ? '  OVER' : ''}`,
  );
}
process.exit(over ? 1 : 0);
