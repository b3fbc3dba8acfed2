import type { Words } from '@lyceum/ui/words.ts';
import { csv } from '../links/csv.ts';
import type { Attended, WhoCame } from './api.ts';

const MINUTE = 60_000;

/** Whole minutes in class; a stay that rounds to nothing was none. */
export function minutesIn(one: Attended): number {
  return Math.round(one.millis / MINUTE);
}

/** A time of day here with its day and its zone: "2026-11-23 10:01:05 +01:00". */
export function zoned(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset();
  const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  const here = new Date(at + ahead * MINUTE).toISOString().slice(0, 19).replace('T', ' ');
  return `${here} ${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

function row(one: Attended, say: Words): readonly string[] {
  const { firstAt, lastAt } = one;
  const who = [one.name, say(`role.${one.role}`)];
  if (firstAt === undefined) return [...who, say('came.absent'), '', '', '', ''];
  return [
    ...who,
    zoned(firstAt),
    lastAt === undefined ? say('came.here') : zoned(lastAt),
    String(minutesIn(one)),
    String(one.hands),
    String(one.messages),
  ];
}

/** The table of who came, for a spreadsheet; who has no name is counted in its last line. */
export function cameFile(came: WhoCame, say: Words): string {
  const heads = [
    say('console.th.name'),
    say('came.role'),
    say('came.first'),
    say('came.last'),
    say('came.minutes'),
    say('stage.hand.queue'),
    say('console.s.chat'),
  ];
  const rest = came.unnamed === 0 ? [] : [[say('came.unnamed', { n: came.unnamed })]];
  return csv([heads, ...came.people.map((one) => row(one, say)), ...rest], 'quoted');
}
