// @vitest-environment jsdom
import { after } from '@lyceum/room/room.ts';
import { startWords } from '@lyceum/ui/words.ts';
import type { PersonCommand, Role, RoomEvent } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test } from 'vitest';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore, onDesk } from './state.ts';
import { sayWhoWaits } from './whoWaits.ts';

const NAMES: Readonly<Record<string, string>> = { w1: 'Mei Lin', w2: 'Leo Brandt' };
const waits = (ref: string): RoomEvent => {
  const name = NAMES[ref] ?? '';
  const more = { user: null, avatar: '', hue: 1, invited: true, guest: true };
  return { type: 'PersonWaited', ref, person: { name, ...more } };
};
const ends = (ref: string): RoomEvent => ({ type: 'WaitEnded', ref, result: 'ADMITTED' });

/** The page of somebody who comes into a class before which these wait. */
function coming(role: Role, ...waiting: readonly string[]) {
  const store = classStore(FIRST, '');
  const wishes: PersonCommand[] = [];
  const happens = (event: RoomEvent) =>
    store.setState(({ room }) => {
      const seq = (room?.seq ?? 0) + 1;
      return { room: room && after(room, { seq, at: seq, by: null, event }) };
    });
  store.setState({ me: 'pt', role, room: runningRoom() });
  for (const ref of waiting) happens(waits(ref));
  const stop = sayWhoWaits(store, { ask: (command) => wishes.push(command) });
  const said = () => store.getState().desk.toast;
  const press = (label: string) =>
    said()
      ?.answers?.find((one) => one.label === label)
      ?.act();
  return { store, wishes, happens, said, press, stop };
}

beforeAll(() => startWords('en-US'));

test.each(['TEACHER', 'ASSISTANT'] as const)(
  'who waits outside is told to a %s who comes, stays said, and is let in with one press',
  (role) => {
    const { said, press, wishes } = coming(role, 'w1');
    expect(said()).toMatchObject({ text: 'Mei Lin is waiting outside', stays: true });
    press('Let in');
    expect(wishes).toEqual([{ type: 'Admit', person: 'w1' }]);
  },
);

test('several are told in one notice, and let in together or looked at', () => {
  const { said, press, happens, wishes, store } = coming('TEACHER');
  expect(said()).toBeUndefined();
  happens(waits('w1'));
  const first = said()?.id;
  happens(waits('w2'));
  expect(said()?.text).toBe('2 people are waiting outside');
  expect(said()?.id).not.toBe(first);
  press('Look');
  expect(store.getState().desk.panel).toBe('people');
  press('Let all in');
  expect(wishes).toEqual([{ type: 'AdmitAll' }]);
});

test('who came in or gave up leaves the notice, and the last one takes it along', () => {
  const { said, happens } = coming('TEACHER', 'w1', 'w2');
  happens(ends('w1'));
  expect(said()?.text).toBe('Leo Brandt is waiting outside');
  happens(ends('w2'));
  expect(said()).toBeUndefined();
});

test('a notice that was closed does not come back for those who wait already', () => {
  const { said, happens, store } = coming('TEACHER', 'w1', 'w2');
  onDesk(store, { toast: undefined });
  happens({ type: 'HandRaised', person: 'ps' });
  happens(ends('w1'));
  expect(said()).toBeUndefined();
});

test('another notice is not taken away with those who wait', () => {
  const { said, happens, store } = coming('TEACHER', 'w1');
  onDesk(store, { toast: { id: 'other', text: 'Leo Brandt is off stage' } });
  happens(ends('w1'));
  expect(said()?.id).toBe('other');
});

test('who learns is told nothing, nor is who has left', () => {
  expect(coming('STUDENT', 'w1').said()).toBeUndefined();
  const gone = coming('TEACHER');
  gone.stop();
  gone.happens(waits('w1'));
  expect(gone.said()).toBeUndefined();
});
