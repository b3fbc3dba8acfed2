// @vitest-environment jsdom
import { expect, test } from 'vitest';
import insideEnglish from './locales/class/en-US.json';
import insideChinese from './locales/class/zh-CN.json';
import operatorEnglish from './locales/console/en-US.json';
import operatorChinese from './locales/console/zh-CN.json';
import visitorEnglish from './locales/en-US.json';
import visitorChinese from './locales/zh-CN.json';
import { COMPLETE, fetchMore, nearestLanguage, startWords, words } from './words.ts';

const english = { ...visitorEnglish, ...insideEnglish, ...operatorEnglish };
const chinese = { ...visitorChinese, ...insideChinese, ...operatorChinese };
const form = /_(ordinal_)?(one|two|few|many|zero|other)$/;
const stems = (file: Record<string, string>) =>
  [...new Set(Object.keys(file).map((key) => key.replace(form, '')))].sort();
const blanks = (text: string) =>
  [...new Set([...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]))].sort();

test('both first languages have the same keys', () => {
  expect(stems(chinese)).toEqual(stems(english));
});

test('both languages fill in the same values', () => {
  const other = chinese as Record<string, string>;
  for (const [key, text] of Object.entries(english)) {
    if (form.test(key) && !/_other$/.test(key)) continue;
    expect(blanks(other[key] ?? ''), key).toEqual(blanks(text));
  }
});

test('a language that says it is complete has every key of English', () => {
  const files: Record<string, Record<string, string>> = { 'en-US': english, 'zh-CN': chinese };
  for (const language of COMPLETE) {
    expect(stems(files[language] ?? {}), language).toEqual(stems(english));
  }
});

test('no word stands in two files', () => {
  const all = [visitorEnglish, insideEnglish, operatorEnglish].flatMap((file) => Object.keys(file));
  expect(new Set(all).size).toBe(all.length);
});

test('words of a part that comes later are there once it has come, beside the others', async () => {
  await startWords('en-US');
  const before = words('page.failed.sub');
  await fetchMore({ './later/en-US.json': async () => ({ 'chat.more': 'later' }) });
  expect([words('chat.more'), words('page.failed.sub')]).toEqual(['later', before]);
});

test('no text is empty or looks like a key', () => {
  for (const text of [...Object.values(english), ...Object.values(chinese)]) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/^[a-z]+(\.[a-z]+)+$/);
  }
});

test.each([
  ['zh-Hans-CN', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['en-GB', 'en-US'],
  ['JA', 'ja'],
  ['xx', 'en-US'],
  [null, 'en-US'],
])('the nearest language of %s is %s', (tag, language) => {
  expect(nearestLanguage(tag)).toBe(language);
});
