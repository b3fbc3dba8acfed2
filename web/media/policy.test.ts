import { expect, test } from 'vitest';
import { waitBefore } from './policy.ts';

test('in the first 15 seconds the next try comes within one second', () => {
  for (let n = 0; n < 40; n++) {
    for (const chance of [0, 0.5, 1]) {
      expect(waitBefore(n, 14_999, chance)).toBeLessThanOrEqual(1000);
    }
  }
});

test('a server that is back after 4 seconds is tried within the fifth', () => {
  let elapsed = 0;
  let n = 0;
  while (elapsed < 4000) elapsed += waitBefore(n++, elapsed, 0) ?? Number.POSITIVE_INFINITY;
  expect(elapsed).toBeLessThanOrEqual(5000);
});

test('later tries are spaced out, and end', () => {
  expect(waitBefore(20, 20_000, 0)).toBe(3000);
  expect(waitBefore(99, 600_001, 0)).toBeNull();
});
