// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import type { PersonCommand, Room } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test } from 'vitest';
import { classActs } from './acts.ts';
import { runningRoom } from './paperServer.ts';
import type { Parts } from './parts.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

beforeAll(() => startWords('en-US'));

/** A class with these on stage, and whether their microphones are open. */
function staged(open: Readonly<Record<string, boolean>>): Room {
  const room = runningRoom();
  const rights = { camera: false, micAllowed: true, cameraAllowed: true };
  const seats = Object.fromEntries(
    Object.entries(open).map(([ref, mic]) => [ref, { ...rights, mic }]),
  );
  return { ...room, stage: { ...room.stage, seats: seats as Room['stage']['seats'] } };
}

test.each([
  ['nobody else is on stage', { pt: true }, 'Everyone is muted already'],
  ['all the others are muted', { pt: true, ps: false }, 'Everyone is muted already'],
  ['somebody is heard', { pt: true, ps: true }, undefined],
])('muting all is answered while %s', (_, open, text) => {
  const store = classStore(FIRST, '');
  store.setState({ me: 'pt', role: 'TEACHER', room: staged(open) });
  const asked: PersonCommand[] = [];
  const session = { ask: (command: PersonCommand) => asked.push(command) };
  classActs({ store, session } as unknown as Parts).muteAll?.();
  expect(asked).toEqual([{ type: 'MuteAll' }]);
  expect(store.getState().desk.toast?.text).toBe(text);
});
