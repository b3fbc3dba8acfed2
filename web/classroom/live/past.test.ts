import { after } from '@lyceum/room/room.ts';
import type { RoomEvent, Seen } from '@lyceum/wire/room.ts';
import { expect, test } from 'vitest';
import { runningRoom } from './paperServer.ts';
import { hasEarlier, KEPT, type Past, pastAfter, pastBefore, withPage } from './past.ts';

const said = (text: string, thread: string | null = null): RoomEvent => ({
  type: 'MessageSent',
  author: 'pt',
  thread,
  parts: [{ type: 'Text', text }],
  priority: 'NORMAL',
  custom: '',
});
const line = (seq: number, event: RoomEvent | null): Seen => ({ seq, at: seq, by: null, event });

/** The same events as the page folds them. */
function happens(...events: readonly RoomEvent[]) {
  let room = runningRoom(0);
  let past: Past = pastBefore(0);
  for (const event of events) {
    const next = line(room.seq + 1, event);
    past = pastAfter(past, room.chat, next);
    room = after(room, next);
  }
  const { messages, threads } = room.chat;
  const inState = [messages, ...Object.values(threads)].flat().map(({ seq }) => seq);
  return { room, past, inState };
}

const numbers = ({ said }: Past) => said.map(({ message }) => message.seq);

test('what the state lets go is kept, so that nothing is missing in between', () => {
  const events = Array.from({ length: 700 }, (_, n) => said(`${n}`, n % 3 === 0 ? 'ps' : null));
  const { past, inState } = happens(...events);
  const all = new Set([...numbers(past), ...inState]);
  expect(all.size).toBe(700);
  expect(numbers(past)).toEqual([...numbers(past)].sort((a, b) => a - b));
  expect(hasEarlier(past)).toBe(false);
});

test('only so many are kept by themselves, and the rest can be asked for', () => {
  const events = Array.from({ length: KEPT + 300 }, (_, n) => said(`${n}`));
  const { past } = happens(...events);
  expect(past.said).toHaveLength(KEPT);
  expect(past.from).toBe(numbers(past)[0]);
  expect(hasEarlier(past)).toBe(true);
});

test('a page stands before what is known, once, and says whether there is more', () => {
  const first = withPage(pastBefore(9), {
    lines: [line(5, said('five')), line(8, { type: 'MessageGone', author: 'ps', thread: null })],
    from: 4,
  });
  const both = withPage(first, { lines: [line(2, said('two')), line(5, said('five'))], from: 1 });
  expect(numbers(both)).toEqual([2, 5, 8]);
  expect(both.said.map(({ message }) => message.gone)).toEqual([false, false, true]);
  expect([hasEarlier(first), hasEarlier(both)]).toEqual([true, false]);
});

test('a text that was deleted goes, also from a page that was on its way', () => {
  const { chat } = runningRoom(0);
  const known = withPage(pastBefore(9), { lines: [line(5, said('five'))], from: 4 });
  const asking: Past = { ...known, asking: 'yes' };
  const gone = [2, 5].reduce(
    (past, message) =>
      pastAfter(past, chat, line(20 + message, { type: 'MessageDeleted', message, thread: null })),
    asking,
  );
  const all = withPage(gone, { lines: [line(2, said('two')), line(3, said('three'))], from: 1 });
  expect(JSON.stringify(all.said)).not.toMatch(/two|five/);
  expect(JSON.stringify(all.said)).toContain('three');
});

test('what somebody erased said goes, also from a page that was on its way (B-04)', () => {
  const { chat } = runningRoom(0);
  const known = withPage(pastBefore(9), { lines: [line(5, said('five'))], from: 4 });
  const asking: Past = { ...known, asking: 'yes' };
  const gone = pastAfter(asking, chat, line(20, { type: 'PersonForgotten', ref: 'pt' }));
  const other: RoomEvent = { ...said('three'), author: 'ps' } as RoomEvent;
  const all = withPage(gone, { lines: [line(2, said('two')), line(3, other)], from: 1 });
  expect(JSON.stringify(all.said)).not.toMatch(/two|five/);
  expect(JSON.stringify(all.said)).toContain('three');
});
