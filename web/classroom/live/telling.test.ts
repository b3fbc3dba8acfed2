// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import type { RoomEvent } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Follower } from './follower.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import type { Session, SessionEvents } from './session.ts';
import { classStore } from './state.ts';
import { sayWhatHappens } from './telling.ts';

beforeAll(() => startWords('en-US'));

test.each([
  ['MICROPHONE', 'The teacher asks you to unmute', 'Unmute'],
  ['CAMERA', 'The teacher asks you to switch your camera on', 'Start video'],
] as const)('the teacher asks for the %s: one press gives it', (source, text, label) => {
  const store = classStore(FIRST, '');
  const listeners: SessionEvents[] = [];
  const session = { listen: (events: SessionEvents) => listeners.push(events) };
  const follower = { toggleMic: vi.fn(), toggleCamera: vi.fn() };
  sayWhatHappens(store, session as unknown as Session, follower as unknown as Follower);
  store.setState({ me: 'ps', room: runningRoom() });
  const event: RoomEvent = { type: 'OpeningAsked', person: 'ps', source, direct: false };
  for (const each of listeners) each.happened([{ seq: 8, at: 8, by: 'pt', event }]);
  const { toast } = store.getState().desk;
  expect(toast?.text).toBe(text);
  expect(toast?.answers?.map((one) => one.label)).toEqual([label]);
  const opens = source === 'CAMERA' ? follower.toggleCamera : follower.toggleMic;
  expect(opens).not.toHaveBeenCalled();
  toast?.answers?.[0]?.act();
  expect(opens).toHaveBeenCalledWith(true);
});

test.each([
  ['RAN_OUT', 'Ravi Rao did not answer'],
  ['DECLINED', 'Ravi Rao does not come on stage now'],
  ['WITHDRAWN', undefined],
] as const)('an invitation that ended, %s, is told to who leads only', (result, text) => {
  const told = (role: 'TEACHER' | 'STUDENT') => {
    const store = classStore(FIRST, '');
    const listeners: SessionEvents[] = [];
    const session = { listen: (events: SessionEvents) => listeners.push(events), ask: vi.fn() };
    const follower = {} as Follower;
    sayWhatHappens(store, session as unknown as Session, follower);
    store.setState({ me: role === 'TEACHER' ? 'pt' : 'px', role, room: runningRoom() });
    const event: RoomEvent = { type: 'InvitationEnded', person: 'ps', result };
    for (const each of listeners) each.happened([{ seq: 8, at: 8, by: null, event }]);
    const { toast } = store.getState().desk;
    toast?.answers?.[0]?.act();
    return { text: toast?.text, asked: session.ask.mock.calls };
  };
  const again = [[{ type: 'InviteToStage', person: 'ps' }]];
  expect(told('TEACHER')).toEqual({ text, asked: text ? again : [] });
  expect(told('STUDENT').text).toBeUndefined();
});

test.each([
  ['RAN_OUT', 'The invitation has run out. Raise your hand to be asked again.'],
  ['DECLINED', undefined],
  ['WITHDRAWN', undefined],
] as const)('who was invited is told once it has run out, not when it ended %s', (result, text) => {
  const told = (me: string, role: 'STUDENT' | 'ASSISTANT') => {
    const store = classStore(FIRST, '');
    const listeners: SessionEvents[] = [];
    const session = { listen: (events: SessionEvents) => listeners.push(events) };
    sayWhatHappens(store, session as unknown as Session, {} as Follower);
    store.setState({ me, role, room: runningRoom() });
    const event: RoomEvent = { type: 'InvitationEnded', person: 'ps', result };
    for (const each of listeners) each.happened([{ seq: 8, at: 8, by: null, event }]);
    return store.getState().desk.toast;
  };
  expect(told('ps', 'STUDENT')?.text).toBe(text);
  expect(told('ps', 'STUDENT')?.urgent).toBeUndefined();
  // An assistant needs no invitation, and is not told that they did not answer.
  expect(told('ps', 'ASSISTANT')?.text).toBe(text?.split('.')[0]);
  expect(told('px', 'STUDENT')).toBeUndefined();
});

test.each([
  [false, 'Nobody hears you yet'],
  [true, undefined],
])('who begins the class, the microphone to open: %s, is told that nobody hears', (mic, text) => {
  const store = classStore(FIRST, '');
  const listeners: SessionEvents[] = [];
  const session = { listen: (events: SessionEvents) => listeners.push(events) };
  const toggleMic = vi.fn();
  sayWhatHappens(store, session as unknown as Session, { toggleMic } as unknown as Follower);
  const opens = { mic, camera: false };
  store.setState({ me: 'pt', role: 'TEACHER', room: runningRoom(), opens });
  const event = { type: 'LessonStarted' } as RoomEvent;
  for (const each of listeners) each.happened([{ seq: 8, at: 8, by: 'pt', event }]);
  const { toast } = store.getState().desk;
  toast?.answers?.[0]?.act();
  expect(toast?.text).toBe(text);
  expect(toggleMic.mock.calls).toEqual(text ? [[true]] : []);
});

test('being muted interrupts a screen reader, going on stage does not', () => {
  const store = classStore(FIRST, '');
  const listeners: SessionEvents[] = [];
  const session = { listen: (events: SessionEvents) => listeners.push(events) };
  const follower = { entered: () => undefined } as unknown as Follower;
  sayWhatHappens(store, session as unknown as Session, follower);
  store.setState({ me: 'ps', room: runningRoom() });
  const urgent = (event: RoomEvent) => {
    for (const each of listeners) each.happened([{ seq: 8, at: 8, by: 'pt', event }]);
    return store.getState().desk.toast?.urgent ?? false;
  };
  expect(urgent({ type: 'PersonMuted', person: 'ps' })).toBe(true);
  expect(urgent({ type: 'StageEntered', person: 'ps' })).toBe(false);
});

/** What a student reads once somebody has done that. */
function told(event: RoomEvent, by: string | null, me = 'ps') {
  const store = classStore(FIRST, '');
  const listeners: SessionEvents[] = [];
  const session = { listen: (events: SessionEvents) => listeners.push(events) };
  const share = vi.fn();
  sayWhatHappens(store, session as unknown as Session, { share } as unknown as Follower);
  store.setState({ me, room: runningRoom() });
  for (const each of listeners) each.happened([{ seq: 8, at: 8, by, event }]);
  return { toast: store.getState().desk.toast, share };
}

test('whose camera or shared screen was stopped is told so, at once', () => {
  const off: RoomEvent = { type: 'CameraStopped', person: 'ps' };
  const text = 'The teacher turned your camera off';
  expect(told(off, 'pt').toast).toMatchObject({ text, urgent: true });
  expect(told(off, 'pt', 'px').toast).toBeUndefined();
  const ended: RoomEvent = { type: 'ShareStopped', person: 'ps' };
  expect(told(ended, 'pt').toast?.text).toBe('The teacher stopped your screen share');
  expect(told(ended, 'ps').toast).toBeUndefined(); // the own press
  expect(told(ended, null).toast).toBeUndefined(); // the connection was lost
});

test('who may share is told so, and begins with one press where the browser has screens', () => {
  const allowed: RoomEvent = { type: 'ShareAllowed', person: 'ps', allowed: true };
  expect(told(allowed, 'pt').toast).toMatchObject({ text: 'You may share your screen now' });
  expect(told(allowed, 'pt').toast?.answers).toBeUndefined();
  expect(told({ ...allowed, allowed: false }, 'pt').toast).toBeUndefined();
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => undefined } });
  const { toast, share } = told(allowed, 'pt');
  vi.unstubAllGlobals();
  toast?.answers?.find(({ label }) => label === 'Share')?.act();
  expect(share).toHaveBeenCalledTimes(1);
});

test('somebody before the locked class is told to who leads, without a name', () => {
  const knocked = (role: 'TEACHER' | 'STUDENT', locked: boolean) => {
    const store = classStore(FIRST, '');
    const listeners: SessionEvents[] = [];
    const session = { listen: (events: SessionEvents) => listeners.push(events), ask: vi.fn() };
    sayWhatHappens(store, session as unknown as Session, {} as Follower);
    const room = runningRoom();
    store.setState({ me: 'pt', role, room: { ...room, roster: { ...room.roster, locked } } });
    for (const each of listeners) each.knocked?.();
    const { toast } = store.getState().desk;
    toast?.answers?.[0]?.act();
    return { text: toast?.text, asked: session.ask.mock.calls };
  };
  expect(knocked('TEACHER', true)).toEqual({
    text: 'Somebody is at the door, but the class is locked',
    asked: [[{ type: 'LockClass', on: false }]],
  });
  expect(knocked('TEACHER', false).text).toBeUndefined();
  expect(knocked('STUDENT', true).text).toBeUndefined();
});
