// @vitest-environment jsdom
import { after } from '@lyceum/room/room.ts';
import { startWords } from '@lyceum/ui/words.ts';
import type { PersonCommand, Role, RoomEvent } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test } from 'vitest';
import { sayWhoAsks } from './asks.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

const asked: RoomEvent = { type: 'ShareAsked', person: 'ps' };
const ended: RoomEvent = { type: 'ShareAskEnded', person: 'ps' };

/** The page of somebody who comes into a class in which this has happened. */
function coming(role: Role, ...happened: readonly RoomEvent[]) {
  const store = classStore(FIRST, '');
  const wishes: PersonCommand[] = [];
  sayWhoAsks(store, { ask: (command) => wishes.push(command) });
  const happens = (event: RoomEvent) =>
    store.setState(({ room }) => {
      const seq = (room?.seq ?? 0) + 1;
      return { room: room && after(room, { seq, at: seq, by: null, event }) };
    });
  const room = happened.reduce(
    (state, event) => after(state, { seq: state.seq + 1, at: 1, by: null, event }),
    runningRoom(),
  );
  store.setState({ me: 'pt', role, room });
  return { store, wishes, happens, said: () => store.getState().desk.toast };
}

beforeAll(() => startWords('en-US'));

test.each(['TEACHER', 'ASSISTANT'] as const)(
  'who asked before is told to a %s who comes or loads the page again, and can be allowed',
  (role) => {
    const { said, wishes } = coming(role, asked);
    expect(said()?.text).toBe('Ravi Rao asks to share a screen');
    said()?.answers?.[0]?.act();
    expect(wishes).toEqual([{ type: 'AllowShare', person: 'ps', allowed: true }]);
  },
);

test('who learns is not told, until they lead', () => {
  const { store, said } = coming('STUDENT', asked);
  expect(said()).toBeUndefined();
  store.setState({ role: 'ASSISTANT' });
  expect(said()?.text).toBe('Ravi Rao asks to share a screen');
});

test('each asking is told once, and what was answered elsewhere leaves the page', () => {
  const { store, said, happens } = coming('TEACHER');
  expect(said()).toBeUndefined();
  happens(asked);
  const first = said()?.id;
  expect(first).toBeDefined();
  happens({ type: 'HandRaised', person: 'ps' });
  expect(said()?.id).toBe(first);
  happens(ended);
  expect(said()).toBeUndefined();
  happens(asked);
  expect(said()?.id).not.toBe(first);
  store.setState(({ room }) => ({ room: room && { ...room, seq: room.seq + 1 } }));
  expect(said()?.text).toBe('Ravi Rao asks to share a screen');
});
