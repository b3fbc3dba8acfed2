import { expect, test } from 'vitest';
import type { Role, TileView } from '../views.ts';
import { heroOf, ownFirst } from './hero.ts';

const tile = (ref: string, role: Role, more: Partial<TileView> = {}): TileView => ({
  person: { ref, name: ref, hue: 0, role, you: ref === 'me', typed: false },
  state: 'here',
  mic: 'muted',
  mirrored: false,
  pinned: false,
  weak: false,
  ...more,
});

test('the pinned one is large, else the teacher, else the first', () => {
  const [student, teacher] = [tile('a', 'student'), tile('t', 'teacher')];
  expect(heroOf([student, teacher])).toBe(teacher);
  const pinned = tile('b', 'student', { pinned: true });
  expect(heroOf([student, teacher, pinned])).toBe(pinned);
  expect(heroOf([student])).toBe(student);
  expect(heroOf([])).toBeUndefined();
});

test('a teacher who is only invited is not large', () => {
  const away = tile('t', 'teacher', { state: 'connecting' });
  const student = tile('a', 'student');
  expect(heroOf([student, away])).toBe(student);
});

test('the own picture comes first and the others keep their order', () => {
  const refs = ownFirst(['a', 'b', 'me', 'c'].map((ref) => tile(ref, 'student')));
  expect(refs.map((one) => one.person.ref)).toEqual(['me', 'a', 'b', 'c']);
});
