import { expect, test } from 'vitest';
import { isFront, nameOf, readAddress, ticketAt, withoutToken } from './address.ts';

const VENDOR =
  'https://class.example.org/latest/class.html?schoolid=3520371&classid=301234567&userid=u1' +
  '&token=ey.J.x&lng=zh-CN&role=supervisor&micAutoOpen=1&cameraAutoOpen=0&layout=three';

test('the documented address opens a class', () => {
  expect(readAddress(new URL(VENDOR))).toEqual({
    ticket: { kind: 'token', token: 'ey.J.x', classId: 301234567 },
    language: 'zh-CN',
    supervisor: true,
    micAutoOpen: true,
    cameraAutoOpen: false,
    layout: 'three',
  });
});

test('a join link is its code', () => {
  const { ticket } = readAddress(new URL('https://class.example.org/join/abcdefghijklmnopqrstuv'));
  expect(ticket).toEqual({ kind: 'code', code: 'abcdefghijklmnopqrstuv' });
});

test('the token leaves the address, what is harmless stays', () => {
  const clean = withoutToken(new URL(VENDOR));
  expect(clean.search).not.toContain('token');
  expect(clean.search).not.toContain('userid');
  expect(clean.searchParams.get('lng')).toBe('zh-CN');
});

test('a class number that is none is left to the token', () => {
  const { ticket } = readAddress(new URL('https://x.test/class.html?token=a&classid=1e99'));
  expect(ticket).toEqual({ kind: 'token', token: 'a', classId: null });
});

test('after a reload the tab knows its ticket, and tells it from another one', () => {
  const { ticket } = readAddress(new URL(VENDOR));
  const reloaded = readAddress(withoutToken(new URL(VENDOR))).ticket;
  expect(reloaded).toEqual({ kind: 'none' });
  const kept = { token: 'ey.J.x', classId: 301234567 };
  expect(nameOf(ticketAt(reloaded, kept))).toBe(nameOf(ticket));
  const other = { kind: 'token', token: 'other', classId: 1 } as const;
  expect(ticketAt(other, kept)).toBe(other);
  expect(nameOf(other)).not.toBe(nameOf(ticket));
  expect(ticketAt(reloaded, { token: null, classId: null })).toEqual({ kind: 'none' });
});

test('the front page is the bare address, unless a class can be entered from there', () => {
  const at = (path: string, resume: string | null = null) => {
    const url = new URL(path, 'https://school.test');
    return isFront(url, readAddress(url).ticket, resume);
  };
  expect(at('/')).toBe(true);
  expect(at('/?lng=zh-CN')).toBe(true);
  expect(at('/?classid=7&token=T')).toBe(false);
  expect(at('/', 'resume-7')).toBe(false);
  expect(at('/class.html')).toBe(false);
});
