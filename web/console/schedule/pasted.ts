import { type Cell, cellsOf, isPart, isWhole, says, turned } from './cells.ts';
import { columnsOf } from './columns.ts';

/** What of a pasted list is no name. */
export interface Left {
  /** The line that names the columns. */
  readonly head: string | undefined;
  readonly mails: number;
  /** What stood in further columns, each once. */
  readonly cells: readonly string[];
}

interface Read {
  readonly names: readonly string[];
  readonly left: Left;
}

const PEOPLE = ',;，；、\t';
const FULL_WIDTH = /[，；、]/u;

const mailsIn = (row: readonly Cell[]) => row.reduce((sum, cell) => sum + cell.mails, 0);

/** Everybody in a line of several people; "Müller, Anna; Öztürk, Ben" are two. */
function inLine(line: string): Read {
  const pairs = cellsOf(line, ';').filter((cell) => cell.text !== '');
  const two = (cell: Cell) => turned(cell.text) !== cell.text;
  const paired = pairs.length > 1 && pairs.every(two);
  const row = paired ? pairs : cellsOf(line, PEOPLE);
  const names = row.map((cell) => turned(cell.text)).filter(says);
  return { names, left: { head: undefined, mails: mailsIn(row), cells: [] } };
}

/** Every cell is a whole name, as in a list that a mail has wrapped. */
function isWrapped(rows: readonly (readonly Cell[])[]): boolean {
  const said = rows.map((row) => row.filter((cell) => cell.text !== ''));
  const wide = said.filter((row) => row.length > 1).flat();
  return wide.length > 0 && wide.every((cell) => isPart(cell.text) && isWhole(cell.text));
}

function markOf(lines: readonly string[]): '\t' | ';' | ',' {
  if (lines.some((line) => line.includes('\t'))) return '\t';
  const widths = new Set(lines.map((line) => cellsOf(line, ';').length));
  return widths.size === 1 && !widths.has(1) ? ';' : ',';
}

/** What is one person's row of a table: the name, and what stands beside it. */
function inRow(row: readonly Cell[], taken: readonly number[]): Read {
  const text = taken.map((column) => row[column]?.text ?? '').join(' ');
  const rest = row.filter((_, column) => !taken.includes(column)).map((cell) => cell.text);
  // Several people in one cell of a table are several people.
  const names = text.includes(';') ? inLine(text).names : [turned(text.trim())].filter(says);
  return { names, left: { head: undefined, mails: mailsIn(row), cells: rest.filter(says) } };
}

function joined(read: readonly Read[], head?: string): Read {
  const cells = [...new Set(read.flatMap(({ left }) => left.cells))];
  const mails = read.reduce((sum, { left }) => sum + left.mails, 0);
  return { names: read.flatMap(({ names }) => names), left: { head, mails, cells } };
}

/**
 * The people in a pasted list. One line holds people between semicolons or commas. Of several lines
 * each is one person: "Müller, Anna" is Anna Müller; a head, further columns and mail addresses are
 * left out. A line that has semicolons where others have none, and one with the commas of Chinese,
 * holds several people.
 */
export function readPasted(pasted: string): Read {
  const lines = pasted.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return joined(lines.map(inLine));
  const mark = markOf(lines);
  const several = (line: string) =>
    mark !== '\t' && (FULL_WIDTH.test(line) || (mark === ',' && line.includes(';')));
  const rows = lines.filter((line) => !several(line)).map((line) => cellsOf(line, mark));
  const { headed, of } = columnsOf(rows, mark === ',');
  const everyone = mark === ',' && !headed && isWrapped(rows);
  const inOne = (line: string) => {
    if (everyone || several(line)) return inLine(line);
    const row = cellsOf(line, mark);
    return inRow(row, of(row));
  };
  const head = headed ? lines[0]?.trim().replaceAll('\t', ', ') : undefined;
  return joined(lines.slice(headed ? 1 : 0).map(inOne), head);
}
