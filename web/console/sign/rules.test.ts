import { describe, expect, test } from 'vitest';
import { isKnown } from './known.ts';
import { keptRules } from './rules.ts';

const kept = (password: string, name = 'anna.novak') => [...keptRules(password, name)].sort();

describe('rules of a password', () => {
  test('a phrase keeps all', () => {
    expect(kept('river stone lantern 48')).toEqual(['leak', 'long', 'name']);
  });
  test('an empty one keeps none', () => {
    expect(kept('')).toEqual([]);
  });
  test('length counts characters, not code units', () => {
    expect(kept('😀😁😂🤣😃😄😅')).not.toContain('long');
    expect(kept('石石石桥灯河船月山林风雨雪云花')).toContain('long');
  });
  test('neither the name nor the product may stand in it, in any case', () => {
    expect(kept('river ANNA.Novak lantern')).not.toContain('name');
    expect(kept('my LyCeUm server key')).not.toContain('name');
    expect(kept('river stone lantern', 'al')).toContain('name');
  });
});

test.each([
  'passwordpassword',
  'Password1234567890',
  '123456789012345',
  'qwertyuiopasdfghjkl',
  'aaaaaaaaaaaaaaaaaaaa',
  '1qaz2wsx3edc4rfv',
  'letmein-letmein-letmein',
  'correct horse battery staple',
  'zyxwvutsrqponmlkj',
  '-----------------',
  'iloveyou5201314!!',
])('%s is known', (password) => {
  expect(isKnown(password)).toBe(true);
});

test.each(['river stone lantern 48', '桥下的老船夫每天都在唱歌给谁听', 'Tr0ubador&3-kettle'])(
  '%s is not known',
  (password) => {
    expect(isKnown(password)).toBe(false);
  },
);
