const ADDRESS = /[<([]?(?:mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+\.[^\s<>()[\]]+[>)\]]?/giu;
const MARK = /^(?:\d{1,3}[.)]|[-*•])\s+/u;
const NUMBER = /^\d*[.)]?$/u;

/** A cell of a pasted list without the mail addresses that stood in it. */
export interface Cell {
  readonly text: string;
  readonly mails: number;
}

function cellOf(raw: string): Cell {
  const mails = raw.match(ADDRESS)?.length ?? 0;
  const text = raw.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim().replace(MARK, '');
  return { text, mails };
}

/** The cells of a line, which stand between `marks`; what is in quotes is one cell. */
export function cellsOf(line: string, marks: string): readonly Cell[] {
  const cells = [''];
  let quoted = false;
  for (const sign of line) {
    const last = cells.length - 1;
    const cell = cells[last] ?? '';
    if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && marks.includes(sign)) cells.push('');
    else cells[last] = cell + sign;
  }
  return cells.map(cellOf);
}

/** Whether something is said in the cell, and not only a number of the list. */
export const says = (text: string) => !NUMBER.test(text);

/** Whether it can be a part of a name beside another one: letters, no digit, nothing between. */
export const isPart = (text: string) => /\p{L}/u.test(text) && !/[\d;,]/u.test(text);

/** Whether a name has several words, as a whole name has. */
export const isWhole = (text: string) => text.includes(' ');

/** "Müller, Anna" is Anna Müller; any other name stays. */
export function turned(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return more.length === 0 && isPart(family) && isPart(given) ? `${given} ${family}` : name;
}
