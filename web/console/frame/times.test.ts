// @vitest-environment jsdom
import { changeLanguage, startWords } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test } from 'vitest';
import { daysRange, minutesText } from './times.ts';

beforeAll(() => startWords('en-US'));

test('a class that ends on another day says both days', () => {
  const from = new Date(2026, 10, 23, 22, 56).getTime();
  expect(daysRange(from, from + 24 * 3_600_000)).toBe('Nov 23, 22:56 – Nov 24, 22:56');
});

test('a long class is told in hours', async () => {
  const told = () => [45, 90, 120, 150, 1440].map(minutesText);
  expect(told()).toEqual(['45 min', '90 min', '2 hr', '2 hr 30 min', '24 hr']);
  await changeLanguage('zh-CN');
  expect(told()).toEqual(['45分钟', '90分钟', '2小时', '2小时 30分钟', '24小时']);
});
