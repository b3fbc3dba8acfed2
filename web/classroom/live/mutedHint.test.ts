import { expect, test } from 'vitest';
import { speech } from './mutedHint.ts';

test('a word is not speech, a sentence is, and a long pause starts anew', () => {
  const speaks = speech();
  expect(speaks(0.5, 0)).toBe(false);
  expect(speaks(0.5, 300)).toBe(false);
  expect(speaks(0, 500)).toBe(false);
  expect(speaks(0.5, 650)).toBe(true);
  expect(speaks(0, 1200)).toBe(false);
  expect(speaks(0.5, 1300)).toBe(false);
  expect(speaks(0.1, 1900)).toBe(false);
});
