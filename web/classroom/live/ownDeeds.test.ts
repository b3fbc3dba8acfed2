import { startWords } from '@lyceum/ui/words.ts';
import type { PersonCommand, RoomEvent } from '@lyceum/wire/room.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { sayOwnDeed } from './ownDeeds.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import type { Session } from './session.ts';
import { classStore } from './state.ts';

function deed(event: RoomEvent, room = runningRoom()) {
  const store = classStore(FIRST, '');
  store.setState({ me: 'pt', role: 'TEACHER', room });
  const asked: PersonCommand[] = [];
  const session = { ask: (command: PersonCommand) => asked.push(command) } as unknown as Session;
  sayOwnDeed(store, session, event);
  return { toast: store.getState().desk.toast, asked };
}

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startWords('en-US');
});

test('a cleared stage can be filled again, by inviting each', () => {
  const { toast, asked } = deed({ type: 'StageCleared', people: { refs: ['ps', 'pa'] } });
  expect(toast?.text).toBe('The stage is empty');
  toast?.undo?.();
  expect(asked).toEqual([
    { type: 'InviteToStage', person: 'ps' },
    { type: 'InviteToStage', person: 'pa' },
  ]);
});

test('no Undo opens a microphone', () => {
  const { toast } = deed({ type: 'AllMuted', people: { refs: ['ps'] } });
  expect(toast?.text).toBe('Everyone is muted');
  expect(toast?.undo).toBeUndefined();
});

test('whoever mutes all hears that a shared screen still has sound, and may end it', () => {
  const room = runningRoom();
  const sharing = (person: string, sound: boolean) => {
    const stage = { ...room.stage, share: { person, sound, since: 0 } };
    return deed({ type: 'AllMuted', people: { refs: ['ps'] } }, { ...room, stage });
  };
  const { toast, asked } = sharing('ps', true);
  expect(toast?.text).toBe('Everyone is muted. The screen of Ravi Rao still has sound.');
  expect(toast?.answers?.map(({ label }) => label)).toEqual(['Stop sharing']);
  toast?.answers?.[0]?.act();
  expect(asked).toEqual([{ type: 'StopShare' }]);
  expect(sharing('ps', false).toast?.text).toBe('Everyone is muted');
  expect(sharing('pt', true).toast?.text).toBe('Everyone is muted');
});

test('whoever locks the class reads what that means, and may open it again', () => {
  const { toast, asked } = deed({ type: 'ClassLocked', on: true });
  expect(toast?.text).toBe('The class is locked: nobody new comes in');
  toast?.undo?.();
  expect(asked).toEqual([{ type: 'LockClass', on: false }]);
  expect(deed({ type: 'ClassLocked', on: false }).toast?.text).toBe('The class is open again');
});

test('leaving the stage oneself is nothing to take back', () => {
  expect(deed({ type: 'StageExited', person: 'pt' }).toast).toBeUndefined();
  expect(deed({ type: 'StageExited', person: 'ps' }).toast?.text).toBe('Ravi Rao is off stage');
});

/** Ravi, with an account or from an invitation, removed until then. */
function ravi(invited: boolean, until: number | null = null) {
  const room = runningRoom();
  const { people } = room.roster;
  const known = people.ps;
  if (!known) throw new Error('Ravi is not there');
  const roster = {
    ...room.roster,
    people: { ...people, ps: { ...known, invited } },
    banned: { ps: { until } },
  };
  return { ...room, roster };
}

test('who removes a stranger is told that the next one has to wait', () => {
  const removed = (until: number | null, invited: boolean) =>
    deed({ type: 'PersonKicked', ref: 'ps', until }, ravi(invited, until)).toast?.text;
  expect(removed(null, false)).toBe('Ravi Rao was removed');
  expect(removed(60, true)).toContain('waits until you let them in');
  expect(removed(null, true)).toContain('waits until you let them in');
});

test('so is who silences a stranger', () => {
  const silenced = (invited: boolean) =>
    deed({ type: 'PersonSilenced', person: 'ps', until: null }, ravi(invited)).toast;
  expect(silenced(false)?.text).toBe('You muted Ravi Rao in chat until the class ends');
  expect(silenced(true)?.text).toContain('waits until you let them in');
});
