// @vitest-environment jsdom
import type { Call, CallEvents } from '@lyceum/media/call.ts';
import { after } from '@lyceum/room/room.ts';
import { startWords } from '@lyceum/ui/words.ts';
import type { PersonCommand, RoomEvent } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { Follower } from './follower.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import type { Session, SessionEvents } from './session.ts';
import { classStore } from './state.ts';

const say = vi.fn();

beforeAll(() => startWords('en-US'));

/** A call of paper: remembers how the devices shall be. */
class PaperCall {
  mic_ = 'closed';
  camera_ = 'closed';
  shared = false;
  isOff = true;
  constructor(readonly events: CallEvents) {}
  mic(wish: string): void {
    this.mic_ = wish;
  }
  camera(wish: string): void {
    this.camera_ = wish;
  }
  screen(shared: boolean): void {
    this.shared = shared;
  }
  async pickScreen(): Promise<{ sound: boolean }> {
    return { sound: true };
  }
}

async function follow() {
  const store = classStore(FIRST, '');
  const asked: PersonCommand[] = [];
  const listeners: SessionEvents[] = [];
  const memory = { micOpened: false, cameraOpened: false };
  const session = {
    memory,
    ask: (command: PersonCommand) => asked.push(command),
    listen: (events: SessionEvents) => listeners.push(events),
  } as unknown as Session;
  const fetch = async () => ({ Call: PaperCall as unknown as typeof Call });
  const follower = new Follower(session, store, { say }, fetch);
  const call = (await follower.load()) as unknown as PaperCall;
  store.setState({ phase: { at: 'room' }, me: 'ps', room: runningRoom() });
  const happens = (...events: RoomEvent[]) => {
    const lines = events.map((event) => {
      const seq = (store.getState().room?.seq ?? 0) + 1;
      const line = { seq, at: seq, by: null, event };
      store.setState((state) => ({ room: state.room && after(state.room, line) }));
      return line;
    });
    for (const each of listeners) each.happened(lines);
  };
  return { store, asked, memory, follower, call, happens, listeners };
}

const on: RoomEvent = { type: 'MicSwitched', person: 'ps', on: true };
const off: RoomEvent = { type: 'MicSwitched', person: 'ps', on: false };
const stage: RoomEvent = { type: 'StageEntered', person: 'ps' };

test('a microphone opens only after the own press and once the log says so', async () => {
  const { follower, call, happens, asked } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  expect(call.mic_).toBe('closed');
  follower.toggleMic(true);
  expect(call.mic_).toBe('closed');
  expect(asked).toEqual([{ type: 'SwitchMic', on: true }]);
  happens(on);
  expect(call.mic_).toBe('open');
});

test('what the log has on but this tab did not open stays shut, and the log is told', async () => {
  const { store, call, happens, listeners, asked } = await follow();
  happens({ type: 'StageEntered', person: 'ps' }, on);
  expect(call.mic_).toBe('closed');
  for (const each of listeners) each.media(null);
  expect(asked).toEqual([{ type: 'SwitchMic', on: false }]);
  expect(store.getState().leftOff).toEqual({ mic: true, camera: false });
});

test('muting oneself keeps the device ready, being muted lets it go', async () => {
  const { follower, call, happens, memory } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  follower.toggleMic(true);
  happens(on);
  follower.toggleMic(false);
  happens(off);
  expect(call.mic_).toBe('quiet');
  follower.toggleMic(true);
  happens(on, { type: 'PersonMuted', person: 'ps' });
  expect(call.mic_).toBe('closed');
  expect(memory.micOpened).toBe(false);
  happens(on);
  expect(call.mic_).toBe('closed');
});

test.each<[string, RoomEvent]>([
  ['mute all', { type: 'AllMuted', people: { refs: ['ps'] } }],
  ['the right withdrawn', { type: 'MicAllowed', person: 'ps', allowed: false }],
  ['off the stage', { type: 'StageExited', person: 'ps' }],
  ['the stage cleared', { type: 'StageCleared', people: { refs: ['ps'] } }],
  ['somebody else alone may speak', { type: 'OnlyOneSpeaks', person: 'px' }],
  ['the class over', { type: 'LessonEnded', reason: 'ENDED' }],
])('%s closes the microphone', async (_, event) => {
  const { follower, call, happens } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  follower.toggleMic(true);
  happens(on);
  expect(call.mic_).toBe('open');
  happens(event);
  expect(call.mic_).toBe('closed');
});

test('a screen is sent once the log says so, and stops with it', async () => {
  const { follower, call, happens, asked } = await follow();
  happens({ type: 'ShareAllowed', person: 'ps', allowed: true });
  await follower.share();
  expect(asked).toEqual([{ type: 'StartShare', sound: true }]);
  expect(call.shared).toBe(false);
  happens({ type: 'ShareStarted', person: 'ps', sound: true });
  expect(call.shared).toBe(true);
  happens({ type: 'ShareStopped', person: 'ps' });
  expect(call.shared).toBe(false);
});

test('letting go shuts the microphone though the right was taken while holding', async () => {
  const { follower, happens, asked } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  follower.hold(true);
  happens(on, { type: 'OnlyOneSpeaks', person: 'px' });
  follower.hold(false);
  expect(asked).toEqual([
    { type: 'SwitchMic', on: true },
    { type: 'SwitchMic', on: false },
  ]);
  follower.hold(true);
  expect(asked).toHaveLength(2);
});

test('holding does nothing while the microphone is open, and letting go neither', async () => {
  const { follower, happens, asked } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  follower.toggleMic(true);
  happens(on);
  follower.hold(true);
  follower.hold(false);
  expect(asked).toEqual([{ type: 'SwitchMic', on: true }]);
});

test('who said on the invitation what to open gets that and no more', async () => {
  const { follower, store, asked, listeners, happens } = await follow();
  store.setState({ opens: { mic: true, camera: true } });
  follower.accept(true, false);
  happens(stage);
  expect(asked).toEqual([{ type: 'AcceptInvitation' }, { type: 'SwitchMic', on: true }]);
  asked.length = 0;
  follower.accept(true, true);
  for (const each of listeners) each.refused({ type: 'AcceptInvitation' }, 'NOT_INVITED');
  asked.length = 0;
  happens(stage);
  expect(asked).toEqual([{ type: 'SwitchMic', on: true }]); // the camera was left shut before
});

test('what the join page said opens on stage, but nothing the person shut since', async () => {
  const { follower, store, memory, asked, happens } = await follow();
  happens(stage);
  expect(asked).toEqual([]);
  store.setState({ opens: { mic: true, camera: true } });
  happens(stage);
  expect(asked.map(({ type }) => type)).toEqual(['SwitchMic', 'SwitchCamera']);
  follower.toggleMic(false);
  asked.length = 0;
  happens(stage);
  expect(asked).toEqual([{ type: 'SwitchCamera', on: true }]);
  expect(store.getState().opens).toEqual({ mic: false, camera: true });
  expect(memory).toMatchObject({ micShut: true, cameraShut: false });
});

test('code that did not arrive is fetched again, and a fresh pass asked for', async () => {
  vi.useFakeTimers();
  const store = classStore(FIRST, '');
  const listeners: SessionEvents[] = [];
  const refreshMedia = vi.fn();
  const session = {
    memory: { micOpened: false, cameraOpened: false },
    ask: () => undefined,
    listen: (events: SessionEvents) => listeners.push(events),
    refreshMedia,
  } as unknown as Session;
  const fetch = vi
    .fn<() => Promise<{ Call: typeof Call }>>()
    .mockRejectedValueOnce(new TypeError('no network'))
    .mockResolvedValue({ Call: PaperCall as unknown as typeof Call });
  const follower = new Follower(session, store, { say }, fetch);
  store.setState({ phase: { at: 'room' }, me: 'ps', room: runningRoom() });
  for (const each of listeners) each.media({ url: '/', token: 'T' });
  await vi.waitFor(() => expect(refreshMedia).toHaveBeenCalledTimes(1));
  vi.useRealTimers();
  expect(await follower.load()).toBeInstanceOf(PaperCall);
});

test('muting silences the own devices before the class has answered', async () => {
  const { follower, call, happens, asked } = await follow();
  happens({ type: 'StageEntered', person: 'ps' });
  follower.toggleMic(true);
  follower.toggleCamera(true);
  happens(on, { type: 'CameraSwitched', person: 'ps', on: true });
  asked.length = 0;
  follower.toggleMic(false);
  follower.toggleCamera(false);
  expect([call.mic_, call.camera_]).toEqual(['quiet', 'quiet']);
  expect(follower.isOpen('MICROPHONE')).toBe(false);
  follower.toggleMic(true);
  expect(call.mic_).toBe('open');
  expect(asked.map(({ type }) => type)).toEqual(['SwitchMic', 'SwitchCamera', 'SwitchMic']);
});

test('a device that gives nothing is a word in the log, and off', async () => {
  const { asked, call } = await follow();
  call.events.failed('CAMERA', 'missing');
  expect(say).toHaveBeenCalledWith('CAMERA_MISSING');
  expect(asked.at(-1)).toEqual({ type: 'SwitchCamera', on: false });
});

test.each([
  ['MICROPHONE', 'SwitchMic', 'The teacher switched your microphone on'],
  ['CAMERA', 'SwitchCamera', 'The teacher switched your camera on'],
] as const)(
  '%s opened by the teacher where the class is set up so is said',
  async (source, type, text) => {
    const { store, asked, happens } = await follow();
    happens(stage, { type: 'OpeningAsked', person: 'ps', source, direct: false });
    expect(asked).toEqual([]);
    happens({ type: 'OpeningAsked', person: 'ps', source, direct: true });
    expect(asked).toEqual([{ type, on: true }]);
    expect(store.getState().desk.toast).toMatchObject({ text, urgent: true });
  },
);

test('what the person shut here while the class was away is no news to them', async () => {
  const { follower, store, happens, listeners } = await follow();
  happens(stage);
  follower.toggleMic(true);
  happens(on);
  follower.toggleMic(false);
  for (const each of listeners) each.media(null);
  expect(store.getState().leftOff).toEqual({ mic: false, camera: false });
});
