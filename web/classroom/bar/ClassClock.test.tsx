// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { LessonView } from '../views.ts';
import { ClassClock, lessonTimes } from './ClassClock.tsx';

const MINUTE = 60_000;

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

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

test.each([
  [45, 0, '0:03 of 45:00'],
  [90, 0, '0:00:03 of 1:30:00'],
  [1440, 18, '0:00:03 of 24 hr'],
  [45, -20, '1:05:03 0:20:03 over'],
])('both clocks of a class of %i minutes count alike', (minutes, late, text) => {
  const startedAt = Math.max(0, late) * MINUTE;
  const lesson = { ...begun(startedAt), endsAt: minutes * MINUTE };
  const now = late < 0 ? (minutes - late) * MINUTE + 3000 : startedAt + 3000;
  const { container } = render(<ClassClock lesson={lesson} clock={() => now} bare />);
  expect(container.textContent).toBe(text);
});
