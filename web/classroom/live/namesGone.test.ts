import { after } from '@lyceum/room/room.ts';
import type { RoomEvent } from '@lyceum/wire/room.ts';
import { expect, test } from 'vitest';
import { dropNamesGone } from './namesGone.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';
import { toast } from './toasts.ts';

function inClass(text: string) {
  const store = classStore(FIRST, '');
  const room = runningRoom();
  store.setState({ room });
  dropNamesGone(store);
  toast(store, text);
  const happens = (event: RoomEvent) =>
    store.setState({ room: after(room, { seq: room.seq + 1, at: 1, by: null, event }) });
  return { store, room, happens, said: () => store.getState().desk.toast?.text };
}
const nameOf = (ref: string) => runningRoom().roster.people[ref]?.name ?? '';

test('what is said of somebody goes with the name, erased or frozen (B-04)', () => {
  const erased = inClass(`${nameOf('ps')} was removed`);
  erased.happens({ type: 'PersonForgotten', ref: 'ps' });
  expect(erased.said()).toBeUndefined();
  const frozen = inClass(`${nameOf('ps')} was removed`);
  frozen.happens({ type: 'PersonRenamed', ref: 'ps', name: '' });
  expect(frozen.said()).toBeUndefined();
});

test('what is said of others stays, and so does what names nobody', () => {
  const other = inClass(`${nameOf('pt')} is here`);
  other.happens({ type: 'PersonForgotten', ref: 'ps' });
  expect(other.said()).toBe(`${nameOf('pt')} is here`);
});
