const ADDRESS = /^\S+@\S+\.\S+$/u;
const NUMBER = /^\d*[.)]?$/u;
/** A head of a table over addresses; the line it stands in is no person. */
const HEAD = /^(e-?mail|mail|address|邮箱|电子邮件|邮件)/iu;

const isAddress = (cell: string) => ADDRESS.test(cell);

/** The cells by line; of lines without tabs only where something is an address in each of them. */
function cellsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const tabs = lines.some((line) => line.includes('\t'));
  const cells = lines.map((line) => line.split(tabs ? '\t' : /[,;]/).map((cell) => cell.trim()));
  return tabs || cells.every((row) => row.length > 1 && row.some(isAddress)) ? cells : [];
}

/**
 * The names in a pasted table: its first column that is neither numbers nor addresses. A table has
 * an address in its lines, or several lines with as many columns each; in any other list every cell
 * is a person, and there is no such column.
 */
export function nameColumn(pasted: string): readonly string[] | undefined {
  const lines = pasted.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const rows = cellsOf(lines);
  const wide = rows[0]?.length ?? 0;
  const even = rows.length > 1 && wide > 1 && rows.every((row) => row.length === wide);
  if (!even && !rows.some((row) => row.slice(1).some(isAddress))) return undefined;
  const people = rows.slice(rows[0]?.slice(1).some((cell) => HEAD.test(cell)) ? 1 : 0);
  const most = Math.max(0, ...people.map((row) => row.length));
  const column = Array.from({ length: most }, (_, at) => people.map((row) => row[at] ?? ''));
  const named = (cells: readonly string[]) =>
    !cells.every((cell) => isAddress(cell) || NUMBER.test(cell));
  return column.find(named);
}
