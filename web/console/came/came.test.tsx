// @vitest-environment jsdom
import { startWords, words } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import type { Attended, WhoCame } from './api.ts';
import { cameFile, zoned } from './file.ts';

const LIVE = '#/3581047/classes/300418265';
const OVER = '#/3581047/classes/390574821';

beforeAll(() => startWords('en-US'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const rowsOf = async (heading: string) => {
  const card = (await screen.findByRole('heading', { name: heading })).closest('section');
  if (card === null) throw new Error('no card');
  return within(await within(card).findByRole('table')).getAllByRole('row');
};
const figure = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).nextSibling?.textContent;

test('a class that is over says when it really was, who came, and who did not', async () => {
  await openConsole({ signedIn: true }, OVER);
  const rows = await rowsOf('Who was in it');
  expect(rows[0]?.textContent).toBe('NameFirst cameLast leftMinutesHandsMessagesActions');
  expect(rows[1]?.textContent).toMatch(/Elena Marchetti.*Teacher.*\d\d:\d\d\d\d:\d\d44/);
  expect(rows.at(-1)?.textContent).toContain('司马明月');
  expect(rows.at(-1)?.textContent).toContain('Did not come');
  expect(figure('Time')).toMatch(/^\d\d:\d\d–\d\d:\d\dplanned \d\d:\d\d–\d\d:\d\d$/);
  expect(figure('Invited')).toBe('7');
  expect(figure('Joined')).toBe('6peak 5');
  expect(figure('Did not come')).toBe('2');
  expect(figure('Only waited')).toBe('1');
  screen.getByText('1 person is counted but not named: erased, or frozen.');
});

test('a running class says who came so far, and who is not here yet', async () => {
  await openConsole({ signedIn: true }, LIVE);
  await rowsOf('Who came so far');
  expect(figure('Not here yet')).toBe('2');
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find who came' }), {
    target: { value: 'anika' },
  });
  const rows = await rowsOf('Who came so far');
  expect(rows).toHaveLength(2);
  expect(rows[1]?.textContent).toContain('Not here yet');
});

test('who came is saved as a file only for a reason (U-01)', async () => {
  const school = await openConsole({ signedIn: true }, OVER);
  let saved: Blob | undefined;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }));
  const asked = within(await screen.findByRole('dialog'));
  fireEvent.click(asked.getByRole('button', { name: 'Save file' }));
  asked.getByText('Please fill this in.');
  expect(school.reasons).toEqual([]);
  fireEvent.change(asked.getByLabelText('Why'), { target: { value: ' certificates ' } });
  fireEvent.click(asked.getByRole('button', { name: 'Save file' }));
  await waitFor(() => expect(saved).toBeDefined());
  expect(school.reasons).toEqual(['certificates']);
  expect(await saved?.text()).toContain('"Elena Marchetti","Teacher"');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

const one = (more: Partial<Attended>): Attended => ({
  userId: 'u',
  name: 'Mei Lin',
  hue: 1,
  role: 'student',
  typed: false,
  millis: 0,
  hands: 0,
  messages: 0,
  ...more,
});
const whole = (people: readonly Attended[], unnamed: number): WhoCame => ({
  invited: 2,
  came: people.length + unnamed,
  most: 1,
  waited: 0,
  unnamed,
  missing: 0,
  people,
});

test('each cell of the file is quoted, none is a formula, and times have their zone', () => {
  const firstAt = Date.UTC(2026, 10, 23, 10, 1, 5);
  const lastAt = firstAt + 600_000;
  const sum = one({ name: '=SUM("x")', firstAt, lastAt, millis: 540_000, hands: 2 });
  const lines = cameFile(whole([sum, one({ name: '+1, @x' })], 2), words).split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFF"Name","Role","First came","Last left","Minutes","Raised hands","Messages"',
  );
  const times = `"${zoned(firstAt)}","${zoned(lastAt)}"`;
  expect(lines[1]).toBe(`"'=SUM(""x"")","Student",${times},"9","2","0"`);
  expect(lines[2]).toBe('"\'+1, @x","Student","Did not come","","","",""');
  expect(lines[3]).toBe('"2 people are counted but not named: erased, or frozen."');
  expect(lines[4]).toBe('');
});

test.each([
  ['UTC', '2026-11-23 10:01:05 +00:00'],
  ['Asia/Kolkata', '2026-11-23 15:31:05 +05:30'],
  ['America/St_Johns', '2026-11-23 06:31:05 -03:30'],
])('a time in %s is that of the clock there, with its zone', (zone, text) => {
  vi.stubEnv('TZ', zone);
  expect(zoned(Date.UTC(2026, 10, 23, 10, 1, 5))).toBe(text);
  vi.unstubAllEnvs();
});
