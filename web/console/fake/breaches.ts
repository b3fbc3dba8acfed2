import type { Breach, BreachEndpoints } from '../privacy/breaches/api.ts';
import type { School } from './school.ts';

const HOUR = 3_600_000;
const LIMIT = 72 * HOUR;

/** What got into wrong hands in a school: one whose time runs out. */
export function sampleBreaches(now: number): readonly Breach[] {
  const learnedAt = now - 55 * HOUR;
  const what = 'Laptop of the office lost on the train, with the list of course 4b';
  return [{ id: 'b1', what, learnedAt, dueAt: learnedAt + LIMIT }];
}

type Give = (at: Readonly<Record<string, string>>, body: never) => unknown;

/** The part of the contract that is about what got into wrong hands. */
export function breachEndpoints(school: School): Record<keyof BreachEndpoints, Give> {
  const list = () => ({ total: school.breaches.length, breaches: school.breaches });
  return {
    'GET /applications/{app}/privacy/breaches': list,
    'POST /applications/{app}/privacy/breaches': (
      _: Readonly<Record<string, string>>,
      asked: { what: string; learnedAt: number },
    ) => {
      const one = { id: 'new', ...asked, dueAt: asked.learnedAt + LIMIT };
      school.breaches = [...school.breaches, one];
      return list();
    },
    'POST /applications/{app}/privacy/breaches/{id}/close': (at) => {
      school.breaches = school.breaches.filter((each) => each.id !== at.id);
      return list();
    },
  };
}
