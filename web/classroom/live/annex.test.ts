import type { RoomEvent } from '@lyceum/wire/room.ts';
import type { ServerFrame } from '@lyceum/wire/socket.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annex } from './annex.ts';
import type { Memory } from './memory.ts';
import { events, PaperSocket, runningRoom, welcome } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { Session } from './session.ts';
import { classStore } from './state.ts';

const opening = { token: 'T', classId: 7, supervisor: false, device: 'WEB' as const };
const said: RoomEvent = {
  type: 'MessageSent',
  author: 'pt',
  thread: null,
  parts: [{ type: 'Text', text: 'Earlier' }],
  priority: 'NORMAL',
  custom: '',
};

/** Answers when the test says so. */
function slowly<T>() {
  const asked: { resume: string; before?: number; answer: (it: T) => void; fail: () => void }[] =
    [];
  const ask = (resume: string, before?: number) =>
    new Promise<T>((answer, reject) => {
      const fail = () => reject(new Error('down'));
      asked.push({ resume, ...(before === undefined ? {} : { before }), answer, fail });
    });
  return { asked, ask };
}

function inside(first: ServerFrame) {
  const chat = slowly<Awaited<ReturnType<Annex['chat']>>>();
  const state = slowly<Awaited<ReturnType<Annex['state']>>>();
  const beside: Annex = { chat: chat.ask, state: state.ask, takeBack: async () => undefined };
  const memory = { tab: 'tab-abcdefgh', resume: null, lastWish: 0, unsaid: [] };
  const store = classStore(FIRST, '');
  const paper = 'ws://paper.test/socket';
  const session = new Session(store, memory as unknown as Memory, opening, paper, beside);
  session.enter();
  PaperSocket.last.opens().says(first);
  return { session, now: () => store.getState(), chats: chat.asked, states: state.asked };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
const cut = (from: number): ServerFrame =>
  ({ ...welcome(runningRoom(90)), chatFrom: from }) as ServerFrame;
const large = (seq: number): ServerFrame => ({ ...welcome(null, seq), large: true }) as ServerFrame;

beforeEach(() => {
  PaperSocket.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', PaperSocket);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('older chat is asked for once at a time, from where the page stands', async () => {
  const { session, now, chats } = inside(cut(80));
  void session.earlier();
  void session.earlier();
  expect(chats).toMatchObject([{ resume: 'resume-90', before: 80 }]);
  chats[0]?.answer({ lines: [{ seq: 70, at: 1, by: null, event: said }], from: 65 });
  await settled();
  expect(now().past).toMatchObject({ from: 65, asking: 'no' });
  void session.earlier();
  expect(chats[1]).toMatchObject({ before: 65 });
  chats[1]?.answer({ lines: [{ seq: 9, at: 1, by: null, event: said }], from: 1 });
  await settled();
  void session.earlier();
  expect(chats).toHaveLength(2);
});

test('where nothing was said for long, the next page is asked for by itself', async () => {
  const { session, now, chats } = inside(cut(9_000));
  void session.earlier();
  chats[0]?.answer({ lines: [], from: 5_000 });
  await settled();
  expect(now().past.asking).toBe('yes');
  expect(chats[1]).toMatchObject({ before: 5_000 });
  chats[1]?.answer({ lines: [{ seq: 4_000, at: 1, by: null, event: said }], from: 3_900 });
  await settled();
  expect(now().past).toMatchObject({ from: 3_900, asking: 'no' });
});

test('a page that did not come can be asked for again', async () => {
  const { session, now, chats } = inside(cut(80));
  void session.earlier();
  chats[0]?.fail();
  await settled();
  expect(now().past.asking).toBe('failed');
  void session.earlier();
  expect(chats).toHaveLength(2);
});

test('a page for another view of the class is thrown away', async () => {
  const { session, now, chats } = inside(cut(80));
  void session.earlier();
  const anew = { room: runningRoom(95), seq: 95, chatFrom: 85, role: 'STUDENT' } as const;
  PaperSocket.last.says({ type: 'Snapshot', ...anew });
  chats[0]?.answer({ lines: [{ seq: 70, at: 1, by: null, event: said }], from: 65 });
  await settled();
  expect(now().past).toMatchObject({ from: 85, said: [] });
});

test('a state too large for a frame is fetched, and what happens meanwhile is kept', async () => {
  const { now, states } = inside(large(90));
  expect(states).toMatchObject([{ resume: 'resume-90' }]);
  const paper = PaperSocket.last;
  const raised: RoomEvent = { type: 'HandRaised', person: 'ps' };
  paper.says(events(91, null, null, raised));
  expect(now().room).toBeUndefined();
  states[0]?.answer({ room: runningRoom(92), seq: 92, chatFrom: 40, role: 'STUDENT' });
  await settled();
  expect(now().phase.at).toBe('room');
  expect(now().past.from).toBe(40);
  expect(now().room).toMatchObject({ seq: 93, stage: { hands: [{ person: 'ps' }] } });
  paper.says(events(94, null));
  expect(now().room?.seq).toBe(94);
});

test('a state that cannot be fetched makes the connection begin again', async () => {
  const { states } = inside(large(90));
  states[0]?.fail();
  await settled();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(PaperSocket.all).toHaveLength(2);
});
