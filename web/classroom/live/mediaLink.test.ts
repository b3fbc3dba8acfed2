import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QUIET_MILLIS, watchMedia } from './mediaLink.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function inClass() {
  const store = classStore(FIRST, '');
  watchMedia(store);
  const call = (link: 'off' | 'on' | 'reconnecting') =>
    store.setState(({ call }) => ({ call: { ...call, link } }));
  const cut = () => store.getState().mediaCut;
  store.setState({ phase: { at: 'room' }, room: runningRoom() });
  return { store, call, cut };
}

test('a short break of sound is not mentioned, a longer one until it is over', () => {
  const { call, cut } = inClass();
  vi.advanceTimersByTime(QUIET_MILLIS - 1);
  call('on');
  vi.advanceTimersByTime(QUIET_MILLIS);
  expect(cut()).toBe(false);
  call('reconnecting');
  vi.advanceTimersByTime(QUIET_MILLIS / 2);
  call('off');
  vi.advanceTimersByTime(QUIET_MILLIS / 2);
  expect(cut()).toBe(true);
  call('on');
  expect(cut()).toBe(false);
});

test('while the class itself is away, that is said and not this', () => {
  const { store, call, cut } = inClass();
  call('on');
  store.setState({ link: { state: 'reconnecting' } });
  call('off');
  vi.advanceTimersByTime(QUIET_MILLIS * 2);
  expect(cut()).toBe(false);
  store.setState({ link: { state: 'fine' } });
  vi.advanceTimersByTime(QUIET_MILLIS);
  expect(cut()).toBe(true);
  store.setState({ phase: { at: 'out', reason: 'LEFT', until: null } });
  expect(cut()).toBe(false);
});

test('before the class starts there are no media, and so nothing is cut', () => {
  const { store, cut } = inClass();
  const room = runningRoom();
  const lesson = room.lesson && { ...room.lesson, status: 'SCHEDULED' as const };
  store.setState({ room: { ...room, lesson } });
  vi.advanceTimersByTime(QUIET_MILLIS * 2);
  expect(cut()).toBe(false);
  store.setState({ room });
  vi.advanceTimersByTime(QUIET_MILLIS);
  expect(cut()).toBe(true);
});
