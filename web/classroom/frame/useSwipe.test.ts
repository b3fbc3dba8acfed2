import { expect, test } from 'vitest';
import { swipeOf } from './useSwipe.ts';

test.each([
  [-100, 10, false, 1],
  [100, 10, false, -1],
  [-100, 10, true, -1],
  [-40, 0, false, 0],
  [-100, 80, false, 0],
])('a finger that went %d, %d (mirrored: %s) swipes %d', (dx, dy, mirrored, step) => {
  expect(swipeOf(dx, dy, mirrored)).toBe(step);
});
