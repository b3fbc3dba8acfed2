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

test('names are read from lines, tables and numbered lists', () => {
  expect(readNames('1. Ann Lee\n2) Bob\n\n- 王小明\r\nChloé\tDubois;Max').names).toEqual([
    'Ann Lee',
    'Bob',
    '王小明',
    'Chloé',
    'Dubois',
    'Max',
  ]);
  expect(readNames('张三，李四、王五；赵六').names).toHaveLength(4);
  expect(readNames('Ann\nAnn').names).toEqual(['Ann', 'Ann']);
  expect(readNames('  \n , ').names).toEqual([]);
});
