import type { Attendee } from '../api.ts';
import type { Attended, WhoCame } from '../came/api.ts';

const MINUTE = 60_000;

function attended(one: Attendee, lastAt: number | undefined, now: number): Attended {
  const { userId, name, hue, role, typed, enteredAt: firstAt } = one;
  const millis = (lastAt ?? now) - firstAt;
  const who = { userId, name, hue, role, typed, firstAt, millis };
  const said = { hands: one.hand === undefined ? 0 : 2, messages: role === 'student' ? 3 : 0 };
  return lastAt === undefined ? { ...who, ...said } : { ...who, ...said, lastAt };
}

function missing(name: string, n: number): Attended {
  const userId = `missing-${n}`;
  const nothing = { millis: 0, hands: 0, messages: 0 };
  return { userId, name, hue: n, role: 'student', typed: false, ...nothing };
}

/** Who came to a class that began: of two who did not, one cannot be named. */
export function sampleCame(
  people: readonly Attendee[],
  how: { starts: number; over: boolean; now: number },
): WhoCame {
  const { starts, over, now } = how;
  const came = people.map((one, n) =>
    over
      ? attended({ ...one, enteredAt: starts + n * MINUTE }, starts + (44 - n * 2) * MINUTE, now)
      : attended(one, one.awaySince, now),
  );
  const absent = people.length === 0 ? [] : ['Anika Rao', '司马明月'].map(missing);
  const unnamed = over && people.length > 0 ? 1 : 0;
  return {
    invited: people.length + absent.length,
    came: people.length + unnamed,
    most: people.length,
    waited: absent.length > 0 ? 1 : 0,
    unnamed,
    missing: absent.length,
    people: [...came, ...absent],
  };
}
