import { expect, test } from 'vitest';
import type { ClassRow } from '../api.ts';
import { taught } from './today.ts';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();
const row = (more: Partial<ClassRow>): ClassRow => ({
  roomId: 1,
  title: 'Algebra',
  teacher: 'Elena',
  state: 'planned',
  startsAt: at(23, 10),
  endsAt: at(23, 11),
  people: 0,
  onStage: 0,
  came: 0,
  ...more,
});

test('counts what began, ran or is still to come today, and the hours really taught', () => {
  const rows = [
    row({ state: 'ended', startedAt: at(23, 8), endedAt: at(23, 9, 30) }),
    row({ state: 'live', startedAt: at(23, 10) }),
    row({ startsAt: at(23, 15) }),
    row({ startsAt: at(24, 9) }),
    row({ state: 'expired' }),
  ];
  expect(taught(rows, at(23, 10, 30))).toEqual({ n: 3, hours: 2 });
});
