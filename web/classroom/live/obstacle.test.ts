import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { obstacleOf } from './obstacle.ts';

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => void vi.unstubAllGlobals());

const at = (reason: Parameters<typeof obstacleOf>[0]['reason'], until: number | null = null) =>
  obstacleOf({ reason, until }, 9, 60_000);

test('a damaged link is not called old, and an old one not damaged', () => {
  expect(at('BAD_TOKEN')).toEqual({ kind: 'wrong' });
  expect(obstacleOf({ reason: 'BAD_TOKEN', until: null }, 9, 0, true)).toEqual({ kind: 'anew' });
  expect(at('TOKEN_EXPIRED')).toEqual({ kind: 'expired' });
});

test('a full class tells no number it does not know', () => {
  expect(at('FULL')).toEqual({ kind: 'full' });
  expect(at('CROWDED')).toEqual({ kind: 'crowded' });
});

test('the end of a removal counts down on the clock of this browser', () => {
  expect(at('REMOVED', 100_000)).toEqual({ kind: 'removed', until: 40_000 });
  expect(at('REMOVED')).toEqual({ kind: 'removed' });
});

test('a server that does not answer says when it is tried again', () => {
  expect(at('DOWN')).toEqual({ kind: 'down', retryAt: 9 });
});
