import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fresh, type Memory, UNSAID } from './memory.ts';
import { events, PaperSocket, runningRoom, welcome } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { LATE_MILLIS, Session } from './session.ts';
import { classStore } from './state.ts';
import { isLate } from './wishes.ts';

const memoryOf = (): Memory => ({ ...fresh(), tab: 'tab-abcdefgh' });

const opening = { token: 'T', classId: 7, supervisor: false, device: 'WEB' as const };

function enter(memory = memoryOf()) {
  const store = classStore(FIRST, '');
  const session = new Session(store, memory, opening, 'ws://paper.test/socket');
  session.enter();
  return { store, memory, session, state: () => store.getState() };
}

function inside() {
  const all = enter();
  PaperSocket.last.opens().says(welcome(runningRoom()));
  return all;
}

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

test('the first hello carries the token, the next one the resume secret too', () => {
  const { memory } = inside();
  expect(PaperSocket.last.of('Hello')[0]).toMatchObject({ token: 'T', resume: null, after: null });
  expect(memory.resume).toBe('resume-7');
  PaperSocket.last.breaks();
  vi.advanceTimersByTime(1000);
  PaperSocket.last.opens();
  expect(PaperSocket.all).toHaveLength(2);
  expect(PaperSocket.last.of('Hello')[0]).toMatchObject({
    token: 'T',
    resume: 'resume-7',
    after: 7,
    tab: 'tab-abcdefgh',
  });
});

test('of somebody erased the page keeps neither class nor draft (B-04)', () => {
  const memory = memoryOf();
  const { state, session } = enter(memory);
  PaperSocket.last.opens().says(welcome(runningRoom()));
  memory.draft = 'my secret';
  session.ask({ type: 'Say', text: 'my secret' });
  PaperSocket.last.says({ type: 'Closed', reason: 'ERASED', again: false, until: null });
  expect(state().phase).toMatchObject({ at: 'out', reason: 'ERASED' });
  expect(state()).toMatchObject({ room: undefined, wishes: [] });
  expect(memory).toMatchObject({ draft: '', unsaid: [], resume: null, token: null });
  expect(JSON.stringify([state().desk, memory])).not.toContain('my secret');
});

test('events are folded in order, and repeated ones only once', () => {
  const { state } = inside();
  PaperSocket.last.says(events(8, { type: 'HandRaised', person: 'ps' }, null));
  PaperSocket.last.says(events(9, null, { type: 'HandLowered', person: 'ps' }));
  expect(state().room).toMatchObject({ seq: 10, stage: { hands: [], handUps: { ps: 1 } } });
});

test('a missing number makes the page take the state anew', () => {
  const { state } = inside();
  PaperSocket.last.says(events(9, { type: 'HandRaised', person: 'ps' }));
  expect(state().room).toBeUndefined();
  vi.advanceTimersByTime(1000);
  PaperSocket.last.opens();
  expect(PaperSocket.last.of('Hello')[0]?.after).toBeNull();
  PaperSocket.last.says(welcome(runningRoom(9)));
  expect(state().room?.seq).toBe(9);
});

test('an unanswered wish is sent again with the same number after a break', () => {
  const { session } = inside();
  session.ask({ type: 'RaiseHand' });
  session.ask({ type: 'Say', text: 'Hello' });
  PaperSocket.last.says({ type: 'Granted', n: 1, seq: 8 });
  PaperSocket.last.breaks();
  session.ask({ type: 'LowerHand' });
  vi.advanceTimersByTime(1000);
  PaperSocket.last.opens().says(welcome(null, 7));
  expect(PaperSocket.last.of('Ask').map(({ n }) => n)).toEqual([2, 3]);
});

test('refused words stay with their reason and can be sent again as a new wish', () => {
  const { session, state } = inside();
  session.ask({ type: 'Say', text: 'Hello' });
  PaperSocket.last.says({ type: 'Refused', n: 1, reason: 'CHAT_MUTED' });
  expect(state().wishes[0]).toMatchObject({ n: 1, refused: 'CHAT_MUTED' });
  session.resend(1);
  expect(state().wishes.map(({ n }) => n)).toEqual([2]);
});

test('for two seconds nothing is said about a break, then it is, then plainly', () => {
  const { state } = inside();
  PaperSocket.last.breaks();
  const dead = () => PaperSocket.last.readyState !== 3 && PaperSocket.last.breaks();
  const pass = (seconds: number) => {
    for (let n = 0; n < seconds * 10; n++) {
      vi.advanceTimersByTime(100);
      dead();
    }
  };
  pass(1.5);
  expect(state().link.state).toBe('fine');
  pass(2);
  expect(state().link.state).toBe('reconnecting');
  pass(10);
  expect(state().link).toMatchObject({ state: 'lost' });
  vi.advanceTimersByTime(1000);
  PaperSocket.last.opens().says(welcome(null, 7));
  expect(state().link.state).toBe('fine');
});

test('two unanswered questions for a sign of life make the line weak, an answer mends it', () => {
  const { state } = inside();
  vi.advanceTimersByTime(9_500);
  expect(state().link).toEqual({ state: 'fine' });
  vi.advanceTimersByTime(2_000);
  expect(state().link).toEqual({ state: 'fine', weak: true });
  PaperSocket.last.says({ type: 'Pong', at: Date.now(), now: Date.now() });
  expect(state().link).toEqual({ state: 'fine' });
});

test('a wish without an answer is late after half a second', () => {
  const { session, state } = inside();
  session.ask({ type: 'RaiseHand' });
  vi.advanceTimersByTime(LATE_MILLIS - 1);
  expect(isLate(state(), 'RaiseHand')).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isLate(state(), 'RaiseHand', 'LowerHand')).toBe(true);
  expect(isLate(state(), 'LowerHand')).toBe(false);
  PaperSocket.last.says({ type: 'Granted', n: 1, seq: 7 });
  expect(isLate(state(), 'RaiseHand')).toBe(false);
});

test('a replaced page shows so and never comes back by itself', () => {
  const { state, memory } = inside();
  PaperSocket.last.says({ type: 'Closed', reason: 'REPLACED', again: false, until: null });
  PaperSocket.last.breaks();
  vi.advanceTimersByTime(60_000);
  expect(PaperSocket.all).toHaveLength(1);
  expect(state().phase).toMatchObject({ at: 'out', reason: 'REPLACED' });
  expect(memory.inside).toBe(false);
});

test.each([
  { type: 'Closed', reason: 'REPLACED', again: false, until: null },
  { type: 'Elsewhere', device: 'WEB' },
] as const)('what was opened here is shut where the class is in another window: %s', (frame) => {
  const { memory } = inside();
  Object.assign(memory, { micOpened: true, cameraOpened: true });
  PaperSocket.last.says(frame);
  expect(memory).toMatchObject({ micOpened: false, cameraOpened: false });
});

test('moving the class here says so once', () => {
  const { session, state } = enter();
  PaperSocket.last.opens().says({ type: 'Elsewhere', device: 'WEB' });
  expect(state().phase.at).toBe('elsewhere');
  session.takeOver();
  PaperSocket.last.opens();
  expect(PaperSocket.last.of('Hello')[0]?.takeOver).toBe(true);
  PaperSocket.last.says(welcome(runningRoom()));
  PaperSocket.last.breaks();
  vi.advanceTimersByTime(1000);
  PaperSocket.last.opens();
  expect(PaperSocket.last.of('Hello')[0]?.takeOver).toBe(false);
});

test('the class clock follows the server', () => {
  const { state } = inside();
  const now = Date.now();
  for (let n = 0; n < 5; n++) PaperSocket.last.says({ type: 'Pong', at: now, now: now + 60_000 });
  expect(state().offset).toBe(60_000);
});

test('opening twice leaves one connection', () => {
  const { session } = enter();
  const first = PaperSocket.last;
  session.enter();
  expect(PaperSocket.all).toHaveLength(2);
  expect(first.readyState).toBe(3);
});

test('words still on their way are said after a reload, and forgotten once in the log', () => {
  const before = inside();
  before.session.ask({ type: 'Say', text: 'hello' });
  before.session.ask({ type: 'RaiseHand' });
  const after = enter(before.memory);
  expect(after.state().wishes).toMatchObject([{ n: 1, command: { text: 'hello' } }]);
  PaperSocket.last.opens().says(welcome(runningRoom()));
  expect(PaperSocket.last.of('Ask')).toEqual([
    { type: 'Ask', n: 1, command: { type: 'Say', text: 'hello' } },
  ]);
  after.session.ask({ type: 'LowerHand' });
  expect(PaperSocket.last.of('Ask').at(-1)?.n).toBe(3);
  PaperSocket.last.says({ type: 'Granted', n: 1, seq: 7 });
  expect(after.memory.unsaid).toEqual([]);
});

test('a reload keeps the newest words only, so that a tab never fills up', () => {
  const { session, memory } = enter();
  for (let n = 0; n < UNSAID + 5; n++) session.ask({ type: 'Say', text: String(n) });
  expect(memory.unsaid).toHaveLength(UNSAID);
  expect(memory.unsaid.at(-1)?.n).toBe(UNSAID + 5);
});

test('a locked class is asked again with what was said at its door; nothing blinks', () => {
  const memory = memoryOf();
  memory.resume = 'said at the door';
  const { state, session } = enter(memory);
  const locked = { type: 'Closed', reason: 'LOCKED', again: false, until: null } as const;
  PaperSocket.last.opens().says(locked);
  expect(state().phase).toMatchObject({ at: 'out', reason: 'LOCKED' });
  expect(memory.resume).toBe('said at the door');
  session.knock();
  PaperSocket.last.opens();
  expect(PaperSocket.all).toHaveLength(2);
  expect(PaperSocket.last.of('Hello')[0]).toMatchObject({ resume: 'said at the door' });
  expect(state().phase.at).toBe('out');
  PaperSocket.last.says(locked);
  session.knock();
  PaperSocket.last.opens().says(welcome(runningRoom()));
  expect(state().phase.at).toBe('room');
  expect(memory.inside).toBe(true);
});
