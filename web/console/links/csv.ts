/** A cell that a spreadsheet would run as a formula; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

function csvCell(text: string, quoted: boolean): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return quoted || QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as a CSV file of RFC 4180 that spreadsheets open as UTF-8 and never as formulas. Names are
 * typed by strangers, so every cell counts as foreign. With `quoted` every cell has its quotes, as
 * spreadsheets of some languages part cells at semicolons too.
 */
export function csv(rows: readonly (readonly string[])[], how?: 'quoted'): string {
  const line = (row: readonly string[]) =>
    row.map((text) => csvCell(text, how === 'quoted')).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}
