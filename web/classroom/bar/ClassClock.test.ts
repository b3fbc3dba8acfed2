import { expect, test } from 'vitest';
import type { LessonView } from '../views.ts';
import { lessonTimes } from './ClassClock.tsx';

const MINUTE = 60_000;
const planned = { title: '', teacher: '', startsAt: 0, endsAt: 45 * MINUTE } as const;
const begun = (startedAt: number): LessonView => ({ ...planned, state: 'running', startedAt });

test.each([
  ['in time', 0, 45],
  ['a second late, as a class that begins by itself', 1000, 45],
  ['early', -5 * MINUTE, 45],
  ['late', 10 * MINUTE, 35],
])('a class of 45 minutes that began %s is one of whole minutes', (_, startedAt, minutes) => {
  expect(lessonTimes(begun(startedAt), startedAt + 5000)).toEqual({
    run: 5000,
    total: minutes * MINUTE,
    over: undefined,
  });
});

test('past the planned end the overtime counts, from the plan', () => {
  expect(lessonTimes(begun(1000), 46 * MINUTE)?.over).toBe(MINUTE);
});
