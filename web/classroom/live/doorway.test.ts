// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { readAddress } from './address.ts';
import { DoorWay } from './doorway.ts';
import type { Follower } from './follower.ts';
import { tabMemory } from './memory.ts';
import { FIRST } from './preferences.ts';
import type { Preview } from './preview.ts';
import type { Session } from './session.ts';
import { classStore } from './state.ts';

vi.mock('@lyceum/media/level.ts', () => ({ unlockSound: () => undefined }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** A door in front of a server of paper that answers what the test says. */
function door(answer: (path: string) => Promise<Response>) {
  const store = classStore(FIRST, '');
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return answer(path);
  });
  const enter = vi.fn();
  const doorway = new DoorWay({
    address: readAddress(new URL('https://school.test/join/abcdefghij')),
    memory: tabMemory(),
    session: { enter } as unknown as Session,
    store,
    preview: { start: async () => undefined, stop: () => undefined } as unknown as Preview,
    follower: { load: async () => undefined } as unknown as Follower,
  });
  return { doorway, store, asked, enter };
}

test('Join pressed twice exchanges the invitation once', async () => {
  const { doorway, asked, enter } = door(async () => Response.json({ resume: 'R' }));
  await Promise.all([doorway.join(), doorway.join()]);
  expect(asked).toEqual(['/entry/join']);
  expect(enter).toHaveBeenCalledTimes(1);
});
