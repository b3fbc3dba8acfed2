// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { figure, lasted, period, untilThen } from './clock.ts';
import { changeLanguage, startWords } from './words.ts';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();
const now = at(23, 9, 56);

beforeAll(() => startWords('en-US'));

test('a class of today and of tomorrow says so by name', async () => {
  expect(period(at(23, 10), at(23, 10, 45), now)).toBe('Today 10:00 – 10:45');
  expect(period(at(24, 10), at(24, 10, 45), now)).toBe('Tomorrow 10:00 – 10:45');
  await changeLanguage('zh-CN');
  expect(period(at(23, 10), at(23, 10, 45), now)).toBe('今天 10:00 – 10:45');
  await changeLanguage('en-US');
});

test('another day has its date, and a long class both', () => {
  expect(period(at(26, 10), at(26, 10, 45), now)).toBe('Thu, Nov 26, 10:00 – 10:45');
  expect(period(at(22, 10), at(22, 10, 45), now)).toBe('Sun, Nov 22, 10:00 – 10:45');
  expect(period(at(23, 10), at(24, 10), now)).toBe('Mon, Nov 23, 10:00 – Tue, Nov 24, 10:00');
});

test('what is far away is said in days and hours, in both languages', async () => {
  const hour = 3_600_000;
  const far = [24 * hour - 1, 24 * hour, 27 * hour, 72 * hour - 1, 72 * hour, 200 * hour];
  expect(far.map(untilThen)).toEqual([
    '23:59:59',
    '1 day',
    '1 day, 3 hours',
    '2 days, 23 hours',
    '3 days',
    '8 days',
  ]);
  await changeLanguage('zh-CN');
  expect(far.map(untilThen)).toEqual(['23:59:59', '1天', '1天3小时', '2天23小时', '3天', '8天']);
  await changeLanguage('en-US');
});

test('how long it was has its units, so that minutes are not read as hours', async () => {
  const second = 1000;
  const long = [5 * second, 382 * second, 3_900 * second];
  expect(long.map(lasted)).toEqual(['5 sec', '6 min 22 sec', '1 hr 5 min']);
  await changeLanguage('zh-CN');
  expect(long.map(lasted)).toEqual(['5秒', '6分钟 22秒', '1小时 5分钟']);
  await changeLanguage('en-US');
});

test('figures follow the language of the page', () => {
  expect(figure(1234.56, 1)).toBe('1,234.6');
});
