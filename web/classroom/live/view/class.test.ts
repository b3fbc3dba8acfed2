import { after } from '@lyceum/room/room.ts';
import type { Role, Room, RoomEvent } from '@lyceum/wire/room.ts';
import { expect, test, vi } from 'vitest';
import type { TileView } from '../../views.ts';
import { runningRoom } from '../paperServer.ts';
import { FIRST } from '../preferences.ts';
import { type ClassState, classStore } from '../state.ts';
import { chatView } from './chat.ts';
import { invitationView, lessonView, ownView, trustView } from './own.ts';
import { peopleView } from './people.ts';
import type { Sight } from './person.ts';
import { stageView } from './stage.ts';

function sight(
  me: 'pt' | 'ps',
  room: Room,
  change: Partial<Omit<ClassState, 'room' | 'me'>> = {},
  role: Role = me === 'pt' ? 'TEACHER' : 'STUDENT',
): Sight {
  return { ...classStore(FIRST, '').getState(), role, room, me, ...change };
}

function fold(room: Room, ...happened: readonly RoomEvent[]): Room {
  return happened.reduce((state, event) => {
    const seq = state.seq + 1;
    return after(state, { seq, at: seq * 1000, by: null, event });
  }, room);
}

const text = (said: string) => [{ type: 'Text' as const, text: said }];
const said = (author: string | null, thread: string | null, words: string) => ({
  type: 'MessageSent' as const,
  author,
  thread,
  parts: text(words),
  priority: 'NORMAL' as const,
  custom: '',
});

test('a student off the stage sees a free seat, one on it does not', () => {
  const room = fold(runningRoom(), { type: 'StageEntered', person: 'pt' });
  expect(stageView(sight('ps', room)).freeSeat).toBe(true);
  const on = fold(room, { type: 'StageEntered', person: 'ps' });
  const view = stageView(sight('ps', on));
  expect(view.freeSeat).toBe(false);
  expect(view.tiles.map(({ person }) => person.ref)).toEqual(['pt', 'ps']);
});

test('who leads may step on stage unasked, once the class runs and while not on it', () => {
  vi.stubGlobal('navigator', {});
  const running = runningRoom();
  const room = {
    ...running,
    roster: { ...running.roster, teacher: null, assistants: { refs: ['ps'] } },
  };
  const stepsUp = (at: Room, role: Role) => ownView(sight('ps', at, {}, role)).mayStepUp;
  expect(stepsUp(room, 'ASSISTANT')).toBe(true);
  expect(stepsUp(room, 'STUDENT')).toBe(false);
  expect(stepsUp(fold(room, { type: 'StageEntered', person: 'ps' }), 'ASSISTANT')).toBe(false);
  const { lesson } = room;
  const planned = { ...room, lesson: lesson && { ...lesson, status: 'SCHEDULED' as const } };
  expect(stepsUp(planned, 'ASSISTANT')).toBe(false);
  vi.unstubAllGlobals();
});

test('who was invited waits in a tile of the teacher only', () => {
  const room = fold(runningRoom(), { type: 'StageInvited', person: 'ps', until: 99 });
  expect(stageView(sight('pt', room)).tiles[0]).toMatchObject({ state: 'invited' });
  expect(stageView(sight('ps', room)).tiles).toEqual([]);
});

test('on an invitation nothing stands open but what the join page said', () => {
  const room = fold(runningRoom(), { type: 'StageInvited', person: 'ps', until: 99 });
  expect(invitationView(sight('ps', room))).toMatchObject({ mic: false, camera: false });
  const opens = { mic: true, camera: false };
  expect(invitationView(sight('ps', room, { opens }))).toMatchObject(opens);
});

test('public and private words stand in one order; unread are those of others', () => {
  const room = fold(
    runningRoom(),
    said('pt', null, 'one'),
    said('ps', 'ps', 'two'),
    said(null, null, 'three'),
    said('pt', 'ps', 'four'),
  );
  const view = chatView(sight('ps', room, {}));
  expect(view.entries.map((entry) => entry.kind)).toEqual([
    'message',
    'message',
    'notice',
    'message',
  ]);
  expect(view.entries[1]).toMatchObject({ privateWith: 'teacher' });
  expect(view.unread).toBe(3);
  expect(view.fresh).toBeUndefined();
  const teacher = chatView(sight('pt', room));
  expect(teacher.entries[1]).toMatchObject({ privateWith: { ref: 'ps' }, deletable: true });
});

test('words on their way are shown as such, and refused ones as not sent', () => {
  const wishes = [
    { n: 1, command: { type: 'Say' as const, text: 'soon' }, at: 5 },
    { n: 2, command: { type: 'Say' as const, text: 'no' }, at: 6, refused: 'CHAT_MUTED' as const },
  ];
  const { entries } = chatView(sight('ps', runningRoom(), { wishes }));
  expect(entries).toMatchObject([
    { id: 'wish-1', state: 'sending' },
    { id: 'wish-2', state: 'failed' },
  ]);
});

test('who may write: silenced, closed chat, and leaders always', () => {
  const silenced = fold(runningRoom(), { type: 'PersonSilenced', person: 'ps', until: null });
  expect(chatView(sight('ps', silenced)).muted).toBe(true);
  expect(chatView(sight('pt', silenced))).toMatchObject({
    muted: false,
    mutedPeople: [{ ref: 'ps' }],
  });
  const closed = fold(runningRoom(), { type: 'ChatOpened', who: 'TO_TEACHER' });
  expect(chatView(sight('ps', closed))).toMatchObject({
    muted: false,
    targets: [{ ref: 'pt' }],
    target: { ref: 'pt' },
  });
});

test('people: hands with times, the stage, the class', () => {
  const room = fold(
    runningRoom(),
    { type: 'StageEntered', person: 'pt' },
    { type: 'HandRaised', person: 'ps' },
  );
  const view = peopleView(sight('pt', room));
  expect(view.hands).toMatchObject([{ person: { ref: 'ps' }, since: room.seq * 1000 }]);
  expect(view.stage.map(({ person }) => person.ref)).toEqual(['pt']);
  expect(view.inClass).toMatchObject([{ person: { ref: 'ps' }, mic: 'none', handUp: true }]);
});

test('who is on stage is counted whole: the teacher, and who lost the line a moment ago', () => {
  const room = fold(
    runningRoom(),
    { type: 'StageEntered', person: 'pt' },
    { type: 'StageEntered', person: 'ps' },
    { type: 'PersonDropped', ref: 'ps' },
  );
  const view = peopleView(sight('pt', room));
  expect(view.stage.map(({ person, online }) => [person.ref, online])).toEqual([
    ['pt', true],
    ['ps', false],
  ]);
  expect(view).toMatchObject({ seats: 6, places: 7 });
  const nobody = { ...room, roster: { ...room.roster, teacher: null } };
  expect(peopleView(sight('pt', nobody)).places).toBe(6);
});

test('who can see and hear me is what the log says', () => {
  const room = fold(
    runningRoom(),
    { type: 'StageEntered', person: 'ps' },
    { type: 'CameraSwitched', person: 'ps', on: true },
  );
  expect(trustView(sight('ps', room))).toMatchObject({ heardBy: 0, seenBy: 1 });
  expect(lessonView(sight('ps', room))).toMatchObject({ state: 'running', teacher: 'Ada Hill' });
});

test('who shut the microphone is not heard, though the class has not answered yet', () => {
  vi.stubGlobal('navigator', {});
  const room = fold(
    runningRoom(),
    { type: 'StageEntered', person: 'ps' },
    { type: 'MicSwitched', person: 'ps', on: true },
  );
  const wish = (on: boolean) => ({ n: 1, command: { type: 'SwitchMic' as const, on }, at: 5 });
  const shut = sight('ps', room, { wishes: [wish(false)] });
  expect(ownView(shut).mic).toBe('off');
  expect(trustView(shut)).toMatchObject({ heardBy: 0 });
  const mine = ({ tiles }: { tiles: readonly TileView[] }) =>
    tiles.find(({ person }) => person.you);
  expect(mine(stageView(shut))).toMatchObject({ mic: 'muted' });
  expect(mine(stageView(sight('ps', room)))).toMatchObject({ mic: 'live' });
  const filmed = fold(room, { type: 'CameraSwitched', person: 'ps', on: true });
  const { call } = sight('ps', filmed);
  const people = { ps: { camera: {} } } as unknown as (typeof call)['people'];
  const coming = { call: { ...call, people } };
  const stop = { n: 1, command: { type: 'SwitchCamera' as const, on: false }, at: 5 };
  expect(mine(stageView(sight('ps', filmed, coming)))).toHaveProperty('video');
  const stopped = sight('ps', filmed, { ...coming, wishes: [stop] });
  expect(mine(stageView(stopped))).not.toHaveProperty('video');
  const off = fold(room, { type: 'MicSwitched', person: 'ps', on: false });
  const asked = { wishes: [wish(true)] };
  expect(ownView(sight('ps', off, asked)).mic).toBe('off');
  expect(ownView(sight('ps', off, { ...asked, lateUpTo: 1 })).mic).toBe('starting');
});

test('what was unread stays marked while one reads, and no longer', () => {
  const before = runningRoom();
  const room = fold(before, said('pt', null, 'one'), said('pt', null, 'two'));
  const { desk } = classStore(FIRST, '').getState();
  const news = { after: before.seq, upTo: room.seq };
  const later = fold(room, said('pt', null, 'three'));
  const reading = { desk: { ...desk, readUpTo: later.seq, news } };
  const view = chatView(sight('ps', later, reading));
  expect(view).toMatchObject({ unread: 0, fresh: { from: String(before.seq + 1), n: 2 } });
  const answered = fold(later, said('ps', null, 'four'));
  expect(chatView(sight('ps', answered, reading)).fresh).toBeUndefined();
  expect(chatView(sight('ps', later, { desk: { ...desk, readUpTo: later.seq } })).fresh).toBe(
    undefined,
  );
});

test('who asks to share, is invited or was put out shows to who leads', () => {
  const room = fold(
    runningRoom(),
    { type: 'ShareAsked', person: 'ps' },
    { type: 'StageInvited', person: 'ps', until: 99 },
  );
  const [, row] = peopleView(sight('pt', room)).inClass;
  expect(row).toMatchObject({ asksToShare: true, invited: true });
  expect(peopleView(sight('pt', room)).asks).toMatchObject([{ ref: 'ps' }]);
  expect(peopleView(sight('ps', room)).asks).toEqual([]);
  const over = fold(room, { type: 'LessonEnded', reason: 'ENDED' });
  expect(peopleView(sight('pt', over)).asks).toEqual([]);
  const kicked = fold(room, { type: 'PersonKicked', ref: 'ps', until: null });
  expect(peopleView(sight('pt', kicked)).removed).toMatchObject([{ ref: 'ps' }]);
  expect(peopleView(sight('ps', kicked)).removed).toEqual([]);
});

test('who was refused at the door is named to who leads', () => {
  const ivo = { user: null, name: 'Ivo', avatar: '', hue: 1, invited: true, guest: true };
  const refused = fold(
    runningRoom(),
    { type: 'PersonWaited', ref: 'pi', person: ivo },
    { type: 'WaitEnded', ref: 'pi', result: 'REFUSED' },
  );
  expect(peopleView(sight('pt', refused)).removed).toMatchObject([{ ref: 'pi', name: 'Ivo' }]);
});

test('hearing counts the others, and only those who perceive this person', () => {
  const open = fold(
    runningRoom(),
    { type: 'StageEntered', person: 'ps' },
    { type: 'MicSwitched', person: 'ps', on: true },
  );
  const ps = open.roster.members.ps;
  const pq = open.roster.people.ps;
  if (!ps || !pq || !open.lesson) throw new Error('nobody is there');
  const roster = {
    ...open.roster,
    members: { ...open.roster.members, pq: ps },
    people: { ...open.roster.people, pq },
  };
  const settings = (interactionMode: number) => ({ ...open.lesson?.settings, interactionMode });
  const room = (mode: number) =>
    ({ ...open, roster, lesson: { ...open.lesson, settings: settings(mode) } }) as Room;
  expect(trustView(sight('ps', room(0)))).toMatchObject({ heardBy: 2 });
  const alone = trustView(sight('ps', room(1)));
  expect(alone).toMatchObject({ heardBy: 1, seenBy: 0 });
  expect(alone.watchers.map(({ ref }) => ref)).toEqual(['pt']);
});

test('sharing is locked for a student until the teacher lets them', () => {
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => undefined } });
  const share = (...happened: readonly RoomEvent[]) =>
    ownView(sight('ps', fold(runningRoom(), ...happened))).share;
  const asked: RoomEvent = { type: 'ShareAsked', person: 'ps' };
  expect(share()).toBe('ask');
  expect(share(asked)).toBe('asking');
  expect(share(asked, { type: 'ShareAllowed', person: 'ps', allowed: true })).toBe('off');
  expect(share(asked, { type: 'ShareAskEnded', person: 'ps' })).toBe('ask');
  expect(ownView(sight('pt', runningRoom())).share).toBe('off');
  vi.unstubAllGlobals();
});

test('without a call there is no quality to speak of', () => {
  vi.stubGlobal('navigator', {});
  expect(ownView(sight('ps', runningRoom()))).not.toHaveProperty('quality');
  const { call } = classStore(FIRST, '').getState();
  const on = sight('ps', runningRoom(), { call: { ...call, link: 'on' } });
  expect(ownView(on)).toHaveProperty('quality', 'good');
  const weak: Sight = { ...on, link: { state: 'fine', weak: true } };
  expect(ownView(weak)).toHaveProperty('quality', 'poor');
  vi.unstubAllGlobals();
});
