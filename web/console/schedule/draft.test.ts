import { expect, test } from 'vitest';
import { type Draft, freshDraft, isTyped, newClass, startOf, wrongIn } from './draft.ts';
import { MOST, readNames as read } from './names.ts';

const readNames = (pasted: string) => read(pasted, MOST.students);
const NOW = new Date(2026, 10, 23, 10, 7).getTime();
const draft = (change: Partial<Draft> = {}): Draft => ({
  ...freshDraft(NOW),
  title: 'Physics',
  teacher: 'Priya Nair',
  ...change,
});

test('a fresh form proposes the next quarter of an hour', () => {
  expect(freshDraft(NOW)).toMatchObject({ date: '2026-11-23', start: '10:15', minutes: 45 });
  const late = new Date(2026, 11, 31, 23, 50).getTime();
  expect(freshDraft(late)).toMatchObject({ date: '2027-01-01', start: '00:00' });
});

test('what is asked for is trimmed and ends its length after the start', () => {
  const wish = newClass(
    draft({ title: ' Physics ', minutes: 90, students: 'Ann\nBob', assistants: 'Eve, Dan' }),
  );
  expect(wish.title).toBe('Physics');
  expect(wish.endsAt - wish.startsAt).toBe(90 * 60_000);
  expect(wish.startsAt).toBe(startOf(draft()));
  expect(wish.students).toEqual(['Ann', 'Bob']);
  expect(wish.assistants).toEqual(['Eve', 'Dan']);
});

test('what is missing, too long or past is named by field', () => {
  expect(wrongIn(draft(), NOW)).toEqual({});
  expect(wrongIn(draft({ title: '  ', teacher: '' }), NOW)).toEqual({
    title: 'missing',
    teacher: 'missing',
  });
  expect(wrongIn(draft({ title: 'x'.repeat(257) }), NOW)).toEqual({ title: 'long' });
  expect(wrongIn(draft({ start: '09:00' }), NOW)).toEqual({ start: 'past' });
  expect(wrongIn(draft({ date: '' }), NOW)).toEqual({ start: 'missing' });
  const many = Array.from({ length: MOST.students + 1 }, (_, n) => `N${n}`).join('\n');
  expect(wrongIn(draft({ students: many, assistants: many }), NOW)).toEqual({
    students: 'many',
    assistants: 'many',
  });
});

test('a form counts as typed in only when something would be missed', () => {
  expect(isTyped(freshDraft(NOW))).toBe(false);
  expect(isTyped(draft())).toBe(true);
});

test('two people of one name are numbered, and nobody gets a number that is there', () => {
  expect(readNames('Ann Lee\nBob\nann  lee')).toMatchObject({
    names: ['Ann Lee', 'Bob', 'ann lee 2'],
    same: [{ name: 'Ann Lee', become: ['Ann Lee', 'ann lee 2'] }],
  });
  expect(readNames('Ann\nAnn\nAnn 2\nAnn').names).toEqual(['Ann', 'Ann 3', 'Ann 2', 'Ann 4']);
  expect(readNames('Zoe\u0308\nZo\u00eb').names).toEqual(['Zoe\u0308', 'Zo\u00eb 2']);
  expect(read('王芳\nAnn', 500, ['王芳'])).toMatchObject({
    names: ['王芳 2', 'Ann'],
    same: [{ name: '王芳', become: ['王芳 2'] }],
  });
  expect(readNames('Ann\nBob').same).toEqual([]);
});

test('in a class nobody is called as who leads it, and no number makes a name too long', () => {
  const wish = newClass(
    draft({ teacher: 'Ann', assistants: 'Ann, Bob', students: 'Bob\nAnn\nEve' }),
  );
  expect(wish.assistants).toEqual(['Ann 2', 'Bob']);
  expect(wish.students).toEqual(['Bob 2', 'Ann 3', 'Eve']);
  const long = 'x'.repeat(256);
  expect(wrongIn(draft({ students: long }), NOW)).toEqual({});
  expect(wrongIn(draft({ students: `${long}\n${long}` }), NOW)).toEqual({ students: 'long' });
});
