import list from './known.txt?raw';

/** A password that is known but for this many characters is known. */
const SPARE = 4;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHORTEST_RUN = 4;

const pieces = list
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'))
  .sort((one, other) => other.length - one.length);

const backwards = (text: string) => [...text].reverse().join('');

/** Length of the alphabet, number or keyboard row with which the text begins, or of one letter. */
function runAt(text: string): number {
  const same = /^(.)\1*/u.exec(text)?.[0].length ?? 0;
  let longest = same >= SHORTEST_RUN ? same : 0;
  for (const run of RUNS.flatMap((row) => [row, backwards(row)])) {
    const from = run.indexOf(text[0] ?? '');
    let n = 0;
    while (from >= 0 && from + n < run.length && run[from + n] === text[n]) n++;
    if (n >= SHORTEST_RUN && n > longest) longest = n;
  }
  return longest;
}

/**
 * Whether a password is one that attackers try first: built of well-known passwords, of runs such
 * as 12345 or qwerty, or of one letter again and again, with fewer than four characters beside.
 */
export function isKnown(password: string): boolean {
  let rest = password.toLowerCase().replace(SEPARATORS, '');
  if (rest === '') return true;
  let own = 0;
  while (rest !== '') {
    const run = runAt(rest);
    const piece = pieces.find((each) => rest.startsWith(each))?.length ?? 0;
    const known = Math.max(run, piece);
    if (known === 0) own++;
    rest = rest.slice(Math.max(1, known));
  }
  return own < SPARE;
}
