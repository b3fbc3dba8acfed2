import { expect, test } from 'vitest';
import { readPasted } from './pasted.ts';

const of = (pasted: string) => readPasted(pasted).names;
const left = (pasted: string) => readPasted(pasted).left;

test('in several lines each is one person, whose family name may come first', () => {
  expect(of('Müller, Anna\nÖztürk, Ben')).toEqual(['Anna Müller', 'Ben Öztürk']);
  expect(of('García Márquez, Gabriel\nvan der Berg, Anna')).toEqual([
    'Gabriel García Márquez',
    'Anna van der Berg',
  ]);
  expect(of('Müller, Anna\nÖztürk, Ben\nKlein')).toEqual(['Anna Müller', 'Ben Öztürk', 'Klein']);
  expect(of('"Müller, Anna"\n"Öztürk, Ben"')).toEqual(['Anna Müller', 'Ben Öztürk']);
  expect(of('Demo student 1\nDemo student 2')).toHaveLength(2);
});

test('one line holds people between semicolons or commas', () => {
  const three = ['Ben Öztürk', 'Chloé Martin', 'Anna Müller'];
  expect(of('Ben Öztürk; Chloé Martin, Anna Müller')).toEqual(three);
  expect(of('Ben Öztürk; Chloé Martin, Anna Müller\nDora')).toEqual([...three, 'Dora']);
  expect(of('Dora Klein\tA\nBen Öztürk; Chloé Martin, Anna Müller\tB')).toEqual([
    'Dora Klein',
    ...three,
  ]);
  expect(of('Ann\tBob\tEve')).toEqual(['Ann', 'Bob', 'Eve']);
  expect(of('Müller, Anna')).toEqual(['Müller', 'Anna']);
  expect(of('Müller, Anna; Öztürk, Ben')).toEqual(['Anna Müller', 'Ben Öztürk']);
  expect(of('"Müller, Anna" <a@x.org>; "Öztürk, Ben" <b@x.org>')).toEqual([
    'Anna Müller',
    'Ben Öztürk',
  ]);
  expect(of('张三，李四、王五；赵六')).toHaveLength(4);
  expect(of('张三，李四\n王五，赵六')).toHaveLength(4);
  expect(of('  \n , ')).toEqual([]);
});

test('a head, mail addresses and further columns are left out, and it is said', () => {
  const mails = 'Name,Email\nAnna,anna@x.org\nBen,ben@x.org';
  expect(of(mails)).toEqual(['Anna', 'Ben']);
  expect(left(mails)).toEqual({ head: 'Name,Email', mails: 2, cells: [] });
  expect(of('Anna <anna@x.org>\nBen (ben@x.org)')).toEqual(['Anna', 'Ben']);
  expect(of('Anna <anna@x.org>')).toEqual(['Anna']);
  expect(left('Anna <anna@x.org>, Ben')).toEqual({ head: undefined, mails: 1, cells: [] });
  expect(of('bob@example.org\nann@example.org')).toEqual([]);
  expect(left('1\t王小明\t3班\n2\t张三\t3班')).toMatchObject({ mails: 0, cells: ['3班'] });
  expect(left('Ann\nBob')).toEqual({ head: undefined, mails: 0, cells: [] });
});

test('of a table the name is taken, by its heads or as it stands', () => {
  expect(of('Nachname;Vorname;Klasse\nMüller;Anna;3b\nÖztürk;Ben;3b')).toEqual([
    'Anna Müller',
    'Ben Öztürk',
  ]);
  expect(of('First name\tLast name\nAnna\tMüller')).toEqual(['Anna Müller']);
  expect(of('Nr\tName\tVorname\n1\tMüller\tAnna')).toEqual(['Anna Müller']);
  expect(of('Name\nAnna\nBen')).toEqual(['Anna', 'Ben']);
  expect(of('姓名\t邮箱\n王小明\twang@x.cn')).toEqual(['王小明']);
  expect(of('1\t王小明\t3班\n2\t张三\t3班')).toEqual(['王小明', '张三']);
  expect(of('Anna Müller\tBlue\nBen Öztürk\tGreen')).toEqual(['Anna Müller', 'Ben Öztürk']);
  expect(of('Müller,Anna,3b\nÖztürk,Ben,3b')).toEqual(['Anna Müller', 'Ben Öztürk']);
  expect(of('Anna,Art\nBen,Art\nEve,Art\nDan,Art')).toEqual(['Anna', 'Ben', 'Eve', 'Dan']);
  expect(of('bob@example.org\tBob\nann@example.org\tAnn')).toEqual(['Bob', 'Ann']);
  expect(of('Bob, bob@example.org\nAnn;ann@example.org')).toEqual(['Bob', 'Ann']);
  expect(of('Bob\tbob@example.org\r\nAnn Lee\t\r\n')).toEqual(['Bob', 'Ann Lee']);
});

test('marks of a list go, and a list that a mail has wrapped keeps everybody', () => {
  expect(of('1. Ann Lee\n2) Bob\n\n- 王小明\r\n• Max')).toEqual([
    'Ann Lee',
    'Bob',
    '王小明',
    'Max',
  ]);
  expect(of('Anna Müller, Ben Öztürk,\nChloé Martin, Dan Fox')).toHaveLength(4);
});
