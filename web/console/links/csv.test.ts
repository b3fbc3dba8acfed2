import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import { fileName } from './download.ts';
import { linksFile, shortUrl } from './table.ts';

const lines = (text: string) => text.replace(/^\uFEFF/, '').split('\r\n');

test('begins with the mark by which spreadsheets know UTF-8, and ends its last line', () => {
  expect(csv([['姓名']])).toBe('\uFEFF姓名\r\n');
});

test.each(['=HYPERLINK("https://evil.example")', '+1', '-2+3', '@SUM(A1)', '\tx', '\rx'])(
  'a cell that begins as a formula becomes text: %j',
  (cell) => {
    const text = csv([[cell]]).replace(/^\uFEFF"?/, '');
    expect(text.startsWith("'")).toBe(true);
  },
);

test('commas, quotes and line ends stay inside their cell', () => {
  expect(lines(csv([['Novak, Anna', 'say "hi"', 'a\nb']]))[0]).toBe(
    '"Novak, Anna","say ""hi""","a\nb"',
  );
});

test('the links of students, one a line, under a head', () => {
  const link = {
    code: 'abc',
    role: 'student',
    userId: 'u1',
    url: 'https://x.example/join/abc',
  } as const;
  const file = linksFile([{ ...link, name: '=cmd()' }], ['Name', 'Link']);
  expect(lines(file)).toEqual(['Name,Link', "'=cmd(),https://x.example/join/abc", '']);
});

test('an address is shortened but stays telling', () => {
  expect(shortUrl('https://x.example/join/AbCdEfGhIjKlMnOpQrStUv')).toBe('…/AbCd…QrStUv');
  const spoken = 'https://x.example/join/AbCdEfGhIjKlMnOpQrStUv?lng=zh-CN';
  expect(shortUrl(spoken)).toBe('…/AbCd…QrStUv');
});

test('a title becomes a safe part of a file name', () => {
  expect(fileName('../Algebra II · 代数?')).toBe('Algebra-II-代数');
  expect(fileName('***')).toBe('class');
});
