import { expect, test } from 'vitest';
import { sensitiveIn } from './sensitive.ts';

/** The same numbers by chance in every run (a linear congruence). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const digits = (n: number, next: (below: number) => number) =>
  Array.from({ length: n }, () => next(10)).join('');

/** The one last sign with which a number holds, tried out; independent of how it is checked. */
function completed(start: string, signs: string, kind: string): string {
  const whole = [...signs].map((sign) => start + sign);
  const held = whole.filter((text) => sensitiveIn(`it is ${text}, ok?`) === kind);
  expect(held, start).toHaveLength(1);
  return held[0] as string;
}

test('known numbers are seen however they are written (C-07)', () => {
  const cards = [
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '378282246310005',
    '5555555555554444',
  ];
  for (const card of cards) expect(sensitiveIn(`my card: ${card}.`), card).toBe('card');
  for (const account of ['DE89 3704 0044 0532 0130 00', 'GB29NWBK60161331926819']) {
    expect(sensitiveIn(`pay to ${account} please`), account).toBe('account');
  }
  expect(sensitiveIn('我的号码是11010519491231002X')).toBe('identity');
  expect(sensitiveIn('DNI 12345678Z')).toBe('identity');
  expect(sensitiveIn('4111 1111 1111 1112')).toBeUndefined();
  expect(sensitiveIn('DE88 3704 0044 0532 0130 00')).toBeUndefined();
});

test('of every number exactly one check digit holds (C-07)', () => {
  const next = chance(7);
  for (let n = 0; n < 200; n++) {
    completed(`4${digits(14, next)}`, '0123456789', 'card');
    completed(`110105${1950 + next(60)}${digits(7, next)}`, '0123456789X', 'identity');
  }
});

test('ordinary lines raise no alarm (C-07)', () => {
  const next = chance(11);
  const lines = [
    () => `Class ${300_000_000 + next(99_999_999)} begins at ${next(24)}:30`,
    () => `call +49 15${digits(9, next)} or 0${digits(10, next)}`,
    () => `${digits(3, next)} × ${digits(3, next)} = ${digits(6, next)}`,
    () => `page ${next(400)}, exercise ${next(30)} b)`,
    () => `https://school.example/${digits(8, next)}?t=${digits(10, next)}`,
    () => `2026-0${1 + next(9)}-1${next(10)} ${digits(2, next)}:${digits(2, next)}`,
    () => `pi is 3.${digits(10, next)}`,
  ];
  const alarms = Array.from({ length: 1000 }, (_, n) => lines[n % lines.length]?.() ?? '').filter(
    (line) => sensitiveIn(line) !== undefined,
  );
  expect(alarms).toEqual([]);
});
