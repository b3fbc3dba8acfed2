import type { Recorded, Room, RoomEvent } from '@lyceum/wire/room.ts';
import { expect, test } from 'vitest';
import { TAIL } from './chat.ts';
import { perceives, roleOf, sources } from './rights.ts';
import { after, emptyRoom } from './room.ts';

const settings = {
  name: 'Vertex form',
  roomType: 0,
  interactionMode: 0,
} as Extract<RoomEvent, { type: 'RoomCreated' }>['settings'];

const named = (ref: string, name: string): RoomEvent => ({
  type: 'PersonNamed',
  ref,
  person: { user: null, name, avatar: '', hue: 1, invited: false, guest: false },
});

const roles: RoomEvent = {
  type: 'RolesAssigned',
  teacher: 'pt',
  assistants: { refs: [] },
  guests: { refs: [] },
};

const joined = (ref: string): RoomEvent => ({ type: 'PersonJoined', ref, device: 'WEB' });

function fold(events: readonly RoomEvent[], from: Room = emptyRoom(7)): Room {
  return events.reduce((room, event) => {
    const seq = room.seq + 1;
    const line: Recorded = { room: 7, seq, at: seq * 1000, by: null, wish: null, event };
    return after(room, line);
  }, from);
}

const running = fold([
  { type: 'RoomCreated', app: 1, settings },
  named('pt', 'Ada Hill'),
  named('ps', 'Ravi Rao'),
  roles,
  joined('pt'),
  joined('ps'),
  { type: 'LessonStarted' },
]);

test('a raised hand ends with taking a seat', () => {
  const up = fold([{ type: 'HandRaised', person: 'ps' }], running);
  expect(up.stage.hands).toEqual([{ person: 'ps', at: 8000 }]);
  const on = fold([{ type: 'StageEntered', person: 'ps' }], up);
  expect(on.stage.hands).toEqual([]);
  expect(on.stage.handUps).toEqual({ ps: 1 });
  expect([...sources(on, 'ps')]).toEqual(['MICROPHONE', 'CAMERA']);
  expect([...sources(running, 'ps')]).toEqual([]);
});

test('muted is not the same as not allowed', () => {
  const open = fold(
    [
      { type: 'StageEntered', person: 'ps' },
      { type: 'MicSwitched', person: 'ps', on: true },
    ],
    running,
  );
  const muted = fold([{ type: 'PersonMuted', person: 'ps' }], open);
  expect(muted.stage.seats.ps).toMatchObject({ mic: false, micAllowed: true });
  const withdrawn = fold([{ type: 'MicAllowed', person: 'ps', allowed: false }], open);
  expect(withdrawn.stage.seats.ps).toMatchObject({ mic: false, micAllowed: false });
  expect(sources(withdrawn, 'ps').has('MICROPHONE')).toBe(false);
});

test('only the tail of the chat is kept, and a deleted message keeps its place', () => {
  const say = (n: number): RoomEvent => ({
    type: 'MessageSent',
    author: 'ps',
    thread: null,
    parts: [{ type: 'Text', text: `${n}` }],
    priority: 'NORMAL',
    custom: '',
  });
  const full = fold(
    Array.from({ length: TAIL + 5 }, (_, n) => say(n)),
    running,
  );
  expect(full.chat.messages).toHaveLength(TAIL);
  expect(full.chat.counts).toEqual({ ps: TAIL + 5 });
  const last = full.seq;
  const deleted = fold([{ type: 'MessageDeleted', message: last, thread: null }], full);
  expect(deleted.chat.messages.at(-1)).toMatchObject({ seq: last, parts: [], gone: true });
});

test('an event of a newer server changes nothing but the number', () => {
  const strange = { type: 'BoardCleared', person: 'pt' } as unknown as RoomEvent;
  expect(fold([strange], running)).toEqual({ ...running, seq: running.seq + 1 });
});

test('a line of which one sees nothing changes nothing but the number', () => {
  const seen = { seq: 8, at: 8000, by: null, event: null };
  expect(after(running, seen)).toEqual({ ...running, seq: 8 });
});

test('in a class where only those who lead are perceived, students see them alone', () => {
  const alone = fold(
    [
      named('px', 'Mei'),
      { type: 'SettingsChanged', settings: { ...settings, interactionMode: 1 } },
    ],
    running,
  );
  expect(roleOf(alone, 'px')).toBe('STUDENT');
  expect(perceives(alone, 'ps', 'px')).toBe(false);
  expect(perceives(alone, 'ps', 'pt')).toBe(true);
  expect(perceives(alone, 'pt', 'px')).toBe(true);
});
