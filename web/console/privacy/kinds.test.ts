import { expect, test } from 'vitest';
import type { KeptKind } from './api.ts';
import { choices, daysLeft, isShorter, sizeText, stepsDone, typedDays } from './kinds.ts';

const kind = (more: Partial<KeptKind>): KeptKind => ({
  kind: 'log',
  items: 0,
  bytes: 0,
  least: 1,
  ...more,
});

test('only what the agreement allows is on offer', () => {
  const half = [1, 3, 7, 14, 30, 60, 90, 120, 150, 180];
  expect(choices(kind({ most: 180, days: 180 }))).toEqual(half);
  expect(choices(kind({ kind: 'export', least: 7, most: 7, days: 7 }))).toEqual([7]);
  expect(choices(kind({ kind: 'chat' }))).toEqual([...half, 270, 365, 730, undefined]);
});

test('a time that was chosen by the API or typed stands in its place', () => {
  const stops = choices(kind({ most: 180, days: 45 }), 61);
  expect(stops).toEqual([1, 3, 7, 14, 30, 45, 60, 61, 90, 120, 150, 180]);
});

test('any day that the agreement allows can be typed', () => {
  const log = kind({ least: 2, most: 180, days: 180 });
  expect(['60', '14', '2', '180'].map((text) => typedDays(log, text))).toEqual([60, 14, 2, 180]);
  for (const text of ['', ' ', '1', '181', '2.5', '-3', 'x'])
    expect(typedDays(log, text)).toBeUndefined();
  expect(typedDays(kind({ kind: 'chat' }), '400')).toBe(400);
});

test('until it is erased is the longest', () => {
  expect(isShorter(365, undefined)).toBe(true);
  expect(isShorter(undefined, 365)).toBe(false);
  expect(isShorter(90, 90)).toBe(false);
});

test('steps count up to the receipt', () => {
  expect(stepsDone('counted')).toBe(2);
  expect(stepsDone('receipted')).toBe(6);
});

test('sizes and days that are left are short', () => {
  expect(['0 byte', '0 B']).toContain(sizeText(0));
  expect(sizeText(48_312)).toBe('48.3 kB');
  expect(sizeText(2_000_000_000_000)).toMatch(/2,000 GB/);
  expect(daysLeft(7 * 86_400_000, 0)).toBe(7);
  expect(daysLeft(6.5 * 86_400_000, 0)).toBe(7);
  expect(daysLeft(10, 0)).toBe(1);
  expect(daysLeft(0, 10)).toBe(1);
});
