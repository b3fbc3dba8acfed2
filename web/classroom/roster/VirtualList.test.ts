import { expect, test } from 'vitest';
import { sliceOf } from './VirtualList.tsx';

test('draws what is in sight and a few around it', () => {
  expect(sliceOf(500, 4000, 400)).toEqual({ from: 92, to: 118 });
});

test('never leaves the list', () => {
  expect(sliceOf(60, 0, 400)).toEqual({ from: 0, to: 18 });
  expect(sliceOf(60, 99_999, 400).to).toBeGreaterThanOrEqual(60);
  expect(sliceOf(0, 0, 400)).toEqual({ from: 0, to: 0 });
});
