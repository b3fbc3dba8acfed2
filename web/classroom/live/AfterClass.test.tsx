// @vitest-environment jsdom
import { after } from '@lyceum/room/room.ts';
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import type { Room, RoomEvent } from '@lyceum/wire/room.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { AfterClass } from './AfterClass.tsx';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import type { Page } from './start.ts';
import { classStore } from './state.ts';

const named = (ref: string): RoomEvent => ({
  type: 'PersonNamed',
  ref,
  person: { user: null, name: ref, avatar: '', hue: 1, invited: false, guest: false },
});
const joined = (ref: string): RoomEvent => ({ type: 'PersonJoined', ref, device: 'WEB' });

/** A class of 75 s: one assistant, one who left, one who was put out before ever coming. */
function over(): Room {
  const happened: RoomEvent[] = [
    { type: 'RolesAssigned', teacher: 'pt', assistants: { refs: ['pa'] }, guests: { refs: [] } },
    ...['pa', 'p2', 'p3', 'p4'].map(named),
    ...['pa', 'p2', 'p3'].map(joined),
    { type: 'PersonLeft', ref: 'p3' },
    { type: 'PersonKicked', ref: 'p4', until: null },
    { type: 'HandRaised', person: 'ps' },
    { type: 'HandLowered', person: 'ps' },
    { type: 'HandRaised', person: 'ps' },
    { type: 'HandRaised', person: 'p2' },
    { type: 'LessonEnded', reason: 'ENDED' },
  ];
  return happened.reduce(
    (room, event) => after(room, { seq: room.seq + 1, at: 75_001, by: null, event }),
    runningRoom(),
  );
}

function draw(me: string) {
  const store = classStore(FIRST, '');
  store.setState({ me, room: over() });
  const page = { store, clock: () => 0 } as unknown as Page;
  render(
    <TipProvider>
      <AfterClass page={page} />
    </TipProvider>,
  );
  return [...document.querySelectorAll('dl > div')].map((figure) =>
    [...figure.children].map((part) => part.textContent),
  );
}

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test.each(['pt', 'pa'])('who led (%s) sees how long, how many came, and all hands', (me) => {
  expect(draw(me)).toEqual([
    ['Duration', '1 min 15 sec'],
    ['Attended', '3'],
    ['Hands', '3'],
  ]);
  expect(screen.queryByRole('link')).toBeNull();
});

test('who learned sees how long it was, and the own hands', () => {
  expect(draw('ps')).toEqual([
    ['Duration', '1 min 15 sec'],
    ['Hands', '2'],
  ]);
});
