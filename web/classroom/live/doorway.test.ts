// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Obstacle } from '../cards/Entering.tsx';
import { readAddress } from './address.ts';
import { DoorWay } from './doorway.ts';
import type { Follower } from './follower.ts';
import { tabMemory } from './memory.ts';
import { RETRY_MILLIS } from './obstacle.ts';
import { FIRST } from './preferences.ts';
import type { Preview } from './preview.ts';
import type { Session } from './session.ts';
import { classStore } from './state.ts';
import type { Trial } from './tryMedia.ts';

vi.mock('@lyceum/media/level.ts', () => ({ unlockSound: () => undefined }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** A door in front of a server of paper that answers what the test says. */
function door(
  answer: (path: string) => Promise<Response>,
  unfit?: Obstacle,
  testCall?: Trial['call'],
) {
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
    unfit,
    ...(testCall ? { testCall } : {}),
  });
  return { doorway, store, asked, enter };
}

test('Join pressed twice exchanges the invitation once', async () => {
  const { doorway, asked, enter } = door(async () => Response.json({ resume: 'R' }));
  await Promise.all([doorway.join(), doorway.join()]);
  expect(asked).toEqual(['/entry/join']);
  expect(enter).toHaveBeenCalledTimes(1);
});

test('a test call is hung up by Join, and by looking again', async () => {
  const signals: AbortSignal[] = [];
  const call: Trial['call'] = (_url, _token, signal) => {
    signals.push(signal);
    return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
  };
  vi.stubGlobal('WebSocket', undefined); // the way to the class is bad, which is said and passed
  const pass = { url: '/', token: 'T', udpPort: null };
  const { doorway } = door(async () => Response.json({ ...pass, resume: 'R' }), undefined, call);
  const first = doorway.checkNetwork();
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  const second = doorway.checkNetwork();
  await vi.waitFor(() => expect(signals).toHaveLength(2));
  await first;
  expect(signals[0]?.aborted).toBe(true);
  expect(signals[1]?.aborted).toBe(false);
  await doorway.join();
  await second;
  expect(signals[1]?.aborted).toBe(true);
});

test('a browser that cannot hold a class is told so before anything is asked', async () => {
  const { doorway, asked } = door(async () => Response.json({}), { kind: 'inapp', address: '/x' });
  doorway.arrive();
  expect(doorway.store.getState()).toMatchObject({ at: 'unfit', obstacle: { address: '/x' } });
  expect(asked).toEqual([]);
});

test.each(['UNAVAILABLE', 'TOO_FAST'] as const)('%s is tried again by itself', async (reason) => {
  vi.useFakeTimers();
  const { doorway, asked } = door(async () =>
    Response.json({ reason, until: null }, { status: 429 }),
  );
  await doorway.look();
  const shut = doorway.store.getState();
  expect(shut).toMatchObject({ at: 'shut', retryAt: Date.now() + RETRY_MILLIS });
  await vi.advanceTimersByTimeAsync(RETRY_MILLIS);
  expect(asked).toHaveLength(2);
});

test('coming back keeps the words that were not sent, another class does not get them', () => {
  const { doorway, store } = door(() => new Promise(() => undefined));
  const words = { n: 1, command: { type: 'Say' as const, text: 'hello' }, at: 1 };
  const hand = { n: 2, command: { type: 'RaiseHand' as const }, at: 1 };
  doorway.parts.memory.door = 'code abcdefghij';
  store.setState({ wishes: [words, hand] });
  doorway.arrive();
  doorway.again();
  expect(store.getState().wishes).toEqual([words]);
  doorway.parts.memory.door = 'code of another class';
  doorway.parts.memory.unsaid = [words];
  doorway.arrive();
  expect(store.getState().wishes).toEqual([]);
  expect(doorway.parts.memory.unsaid).toEqual([]);
});

test('what was shut stays shut after a reload, and opens again in another class', () => {
  const { doorway, store } = door(() => new Promise(() => undefined));
  const { memory } = doorway.parts;
  const url = 'https://school.test/join/abcdefghij?micAutoOpen=1&cameraAutoOpen=1';
  const loads = () =>
    new DoorWay({ ...doorway.parts, address: readAddress(new URL(url)) }).arrive();
  loads();
  expect(store.getState().opens).toEqual({ mic: true, camera: true });
  memory.micShut = true;
  loads();
  expect(store.getState().opens).toEqual({ mic: false, camera: true });
  memory.door = 'code of another class';
  loads();
  expect(store.getState().opens).toEqual({ mic: true, camera: true });
});

test.each(['BAD_NAME', 'NAME_TAKEN', 'NAME_MISLEADS'] as const)(
  '%s is told at the name',
  async (reason) => {
    const { doorway, store, asked } = door(async (path) =>
      path === '/entry/join'
        ? Response.json({ reason, until: null }, { status: 403 })
        : Response.json({ name: null, now: Date.now() }),
    );
    await doorway.look();
    doorway.named('Elena', false);
    await doorway.join();
    expect(store.getState().phase).toEqual({ at: 'door' });
    const shown = doorway.store.getState();
    expect(shown).toMatchObject({ at: 'name', fault: reason, look: { name: 'Elena' } });
    const refused = asked.indexOf('/entry/join');
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(refused + 1)); // tried once more
  },
);

/** What a server that started anew says of what was said at the door before. */
const ENDED = { at: 'out', reason: 'BAD_TOKEN', until: null } as const;
const WAITING = { at: 'outside', className: 'A', start: 0, since: 0 } as const;

test('what was said at the door is said again by itself where it ended', async () => {
  const bodies: unknown[] = [];
  const { doorway, store, enter } = door(async (path) =>
    path === '/entry/join'
      ? Response.json({ resume: 'R' })
      : Response.json({ name: null, now: Date.now() }),
  );
  const told = fetch;
  vi.stubGlobal('fetch', (path: string, request?: RequestInit) => {
    if (path === '/entry/join') bodies.push(JSON.parse(String(request?.body)).name);
    return told(path, request);
  });
  await doorway.look();
  doorway.named('Elena', false);
  await doorway.join();
  store.setState({ phase: WAITING });
  doorway.parts.memory.resume = null;
  store.setState({ phase: ENDED });
  await vi.waitFor(() => expect(enter).toHaveBeenCalledTimes(2));
  expect(bodies).toEqual(['Elena', 'Elena']);
  // Refused again at once, so a third time would be no better: the page asks.
  doorway.parts.memory.resume = null;
  store.setState({ phase: ENDED });
  expect(store.getState().phase).toEqual(ENDED);
  await doorway.look();
  expect(bodies).toHaveLength(2);
});

test('a reloaded page that knows no name any more asks instead', async () => {
  const { doorway, asked, enter } = door(async () => Response.json({ resume: 'R' }));
  doorway.parts.store.setState({ phase: WAITING });
  doorway.parts.store.setState({ phase: ENDED });
  await doorway.speak('zh-CN'); // whatever was begun has had its turn
  expect(doorway.parts.store.getState().phase).toEqual(ENDED);
  expect(asked).toEqual([]);
  expect(enter).not.toHaveBeenCalled();
});

const ASKING = {
  app: 3581047,
  locale: 'en-US',
  about: 'A',
  agree: 'B',
  sha256: 'S',
  required: true,
};

test('what was agreed to is sent as it was shown, and other words are asked anew', async () => {
  const bodies: unknown[] = [];
  let sha256 = 'S';
  vi.stubGlobal('navigator', { ...navigator, onLine: true });
  const { doorway } = door(async (path) =>
    path === '/entry/join'
      ? Response.json({ reason: 'NO_CONSENT', until: null }, { status: 403 })
      : Response.json({ name: null, now: Date.now(), asking: { ...ASKING, sha256 } }),
  );
  const told = fetch;
  vi.stubGlobal('fetch', (path: string, request?: RequestInit) => {
    if (path === '/entry/join') bodies.push(JSON.parse(String(request?.body)));
    return told(path, request);
  });
  await doorway.look();
  doorway.named('Chloé', true);
  sha256 = 'T';
  await doorway.join();
  expect(bodies).toEqual([
    { code: 'abcdefghij', name: 'Chloé', agreed: { locale: 'en-US', sha256: 'S' } },
  ]);
  await vi.waitFor(() =>
    expect(doorway.store.getState()).toMatchObject({
      at: 'name',
      fault: 'NO_CONSENT',
      look: { name: 'Chloé', asking: { sha256: 'T' } },
    }),
  );
});

test('who does not agree is asked again at a press, and nothing was sent', async () => {
  const { doorway, asked } = door(async () =>
    Response.json({ name: null, now: Date.now(), asking: ASKING }),
  );
  await doorway.look();
  doorway.refuse();
  expect(doorway.store.getState()).toEqual({ at: 'refused' });
  expect(asked).not.toContain('/entry/join');
  doorway.again();
  await vi.waitFor(() => expect(doorway.store.getState().at).toBe('name'));
});
