import { type Cell, isPart, isWhole, says } from './cells.ts';

/** Which columns of a table make the name, in the order in which it is said. */
export interface Columns {
  /** The first line names the columns; it is no person. */
  readonly headed: boolean;
  readonly of: (row: readonly Cell[]) => readonly number[];
}

const heads = (...words: readonly string[]) => new RegExp(`^(${words.join('|')})\\.?:?$`, 'iu');
const WHOLE = heads(
  "((full|student|pupil)('?s)? ?)?names?",
  'students?|pupils?|participants?|schüler(in|innen)?|élèves?|alumn[oa]s?',
  'noms?( complet)?|nombres?|姓名|名字|学生(姓名)?|名单',
);
const FAMILY = heads(
  '(sur|last|family)[ _-]?names?|(nach|familien|zu)namen?',
  'nom de famille|apellidos?|姓氏?',
);
const GIVEN = heads('(first|given|fore)[ _-]?names?|(vor|ruf)namen?|prénoms?|名');
const OTHER = heads(
  '(e-?)?mails?[ -]?(address|adresse)?|address|adresse|correo|邮箱|电子邮件|邮件',
  'class|klasse|grade|group|gruppe|班级|phone|telefon|tel|电话',
  'id|nr|no|number|#|学号|序号|birthday|geburtsdatum',
);

/** So many lines show whether a column repeats itself, as a class or a group does. */
const ENOUGH = 3;

const at = (row: readonly Cell[], column: number) => row[column]?.text ?? '';

/** A first line that names columns: a list's own head, or one cell of a table's. */
function isHead(row: readonly Cell[]): boolean {
  const said = row.map((cell) => cell.text).filter((text) => text !== '');
  const known = (text: string) => [WHOLE, FAMILY, GIVEN, OTHER].some((head) => head.test(text));
  if (row.some((cell) => cell.mails > 0)) return false;
  return said.length > 1 ? said.some(known) : said.some((text) => WHOLE.test(text));
}

function named(head: readonly Cell[]): readonly number[] | undefined {
  const find = (kind: RegExp) => head.findIndex((cell) => kind.test(cell.text));
  const [whole, family, given] = [find(WHOLE), find(FAMILY), find(GIVEN)];
  const last = family >= 0 ? family : whole;
  if (given >= 0 && last >= 0) return [given, last];
  const one = whole >= 0 ? whole : Math.max(family, given);
  return one >= 0 ? [one] : undefined;
}

/**
 * The columns with the names: by their heads, or the first one that is neither numbers nor
 * addresses. Without heads the next one belongs to it if it can be a name and does not repeat
 * itself: after a comma it is the given name, `turned`; in other tables only beside single words.
 */
export function columnsOf(rows: readonly (readonly Cell[])[], comma: boolean): Columns {
  const head = rows[0] ?? [];
  const headed = rows.length > 1 && isHead(head);
  const known = headed ? named(head) : undefined;
  if (known) return { headed, of: () => known };
  const people = rows.slice(headed ? 1 : 0);
  const widest = Math.max(0, ...people.map((row) => row.length));
  const all = Array.from({ length: widest }, (_, column) => column);
  const first = all.find((column) => people.some((row) => says(at(row, column)))) ?? 0;
  const beside = people.map((row) => at(row, first + 1)).filter((text) => text !== '');
  const repeats = beside.length >= ENOUGH && new Set(beside).size * 2 <= beside.length;
  const wholes = people.filter((row) => isWhole(at(row, first))).length * 2 > people.length;
  const joined = !repeats && (comma || !wholes);
  const order = comma ? [first + 1, first] : [first, first + 1];
  const of = (row: readonly Cell[]) =>
    joined && isPart(at(row, first)) && isPart(at(row, first + 1)) ? order : [first];
  return { headed, of };
}
