import { expect, test } from 'vitest';
import type { KeptKind } from './api.ts';
import { choices, daysLeft, isShorter, sizeText, stepsDone } from './kinds.ts';

const kind = (more: Partial<KeptKind>): KeptKind => ({
  kind: 'log',
  items: 0,
  bytes: 0,
  least: 1,
  ...more,
});

test('only what the agreement allows is on offer', () => {
  expect(choices(kind({ most: 180, days: 180 }))).toEqual([1, 7, 30, 90, 180]);
  expect(choices(kind({ kind: 'export', least: 7, most: 7, days: 7 }))).toEqual([7]);
  expect(choices(kind({ kind: 'chat' }))).toEqual([1, 7, 30, 90, 180, 365, undefined]);
});

test('a time that was chosen by the API stands in its place', () => {
  expect(choices(kind({ most: 180, days: 45 }))).toEqual([1, 7, 30, 45, 90, 180]);
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
