import { expect, test } from 'vitest';
import * as wishes from './wishes.ts';

const say = (n: number): wishes.Wish => ({ n, command: { type: 'Say', text: `${n}` }, at: n });
const hand = (n: number): wishes.Wish => ({ n, command: { type: 'RaiseHand' }, at: n });
const numbers = (all: wishes.Wishes) => all.map(({ n }) => n);

test('a granted wish is done once the log has come to it', () => {
  const sent = wishes.wished([], say(1));
  const waiting = wishes.granted(sent, 1, 20, 19);
  expect(numbers(waiting)).toEqual([1]);
  expect(wishes.caughtUp(waiting, 19)).toBe(waiting);
  expect(wishes.caughtUp(waiting, 20)).toEqual([]);
  expect(wishes.granted(sent, 1, 20, 20)).toEqual([]);
});

test('what is unanswered is sent again in its order, what was answered is not', () => {
  const all = [say(1), hand(2), say(3)].reduce(wishes.wished, [] as wishes.Wishes);
  const answered = wishes.refused(wishes.granted(all, 1, 9, 0), 3, 'CHAT_MUTED');
  expect(numbers(wishes.unanswered(answered))).toEqual([2]);
});

test('refused words stay to be sent again, other refused wishes go', () => {
  const all = [say(1), hand(2)].reduce(wishes.wished, [] as wishes.Wishes);
  expect(numbers(wishes.refused(all, 2, 'NOT_ALLOWED'))).toEqual([1]);
  expect(wishes.refused(all, 1, 'CHAT_MUTED')[0]).toMatchObject({ n: 1, refused: 'CHAT_MUTED' });
});

test('no more than 200 wishes are kept', () => {
  let all: wishes.Wishes = [];
  for (let n = 1; n <= 250; n++) all = wishes.wished(all, say(n));
  expect(all).toHaveLength(200);
  expect(all[0]?.n).toBe(51);
});

test('only reasons that pass by themselves are tried again', () => {
  expect(wishes.passes('BUSY')).toBe(true);
  expect(wishes.passes('TIMED_OUT')).toBe(true);
  expect(wishes.passes('STAGE_FULL')).toBe(false);
});
