// @vitest-environment jsdom
import type { Tried } from '@lyceum/media/testCall.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { checkNetwork, type Ways } from './networkCheck.ts';
import { PaperSocket } from './paperServer.ts';
import type { Trial } from './tryMedia.ts';

afterEach(() => vi.unstubAllGlobals());

/** A network of paper whose server answers a wish for a test call with `pass`. */
function network(pass: () => Response) {
  class Opening extends PaperSocket {
    constructor(url: string) {
      super(url);
      queueMicrotask(() => this.opens());
    }
  }
  vi.stubGlobal('WebSocket', Opening);
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: { body?: unknown }) => {
    asked.push({ path, body: init?.body });
    if (path === '/entry/test-call') return pass();
    if (path === '/healthz') return Response.json({ parts: { media: 'up' } });
    return new Response(null, { status: 204 });
  });
  return asked;
}

const PASS = { url: '/', token: 'T', udpPort: 7882 };

function trial(call: Trial['call'], signal = new AbortController().signal): Trial {
  const ticket = { kind: 'code', code: 'abcdefghij' } as const;
  return { key: { ticket, resume: null, supervisor: false }, signal, call };
}

async function found(by: Trial): Promise<Ways> {
  let last: Ways | undefined;
  await checkNetwork(by, (ways) => {
    last = ways;
  });
  if (!last) throw new Error('nothing was told');
  return last;
}

test('sound and video are tried with the ticket of the link, and once', async () => {
  const asked = network(() => Response.json(PASS));
  const call = vi.fn(async (): Promise<Tried> => ({ path: 'relay', millis: 92, tls: true }));
  const { media } = await found(trial(call));
  expect(media).toEqual({
    state: 'ok',
    found: { path: 'relay', millis: 92, tls: true, udpPort: 7882 },
  });
  expect(call).toHaveBeenCalledTimes(1);
  expect(call).toHaveBeenCalledWith('ws://localhost:3000', 'T', expect.any(AbortSignal));
  const [wish] = asked.filter(({ path }) => path === '/entry/test-call');
  expect(JSON.parse(String(wish?.body))).toMatchObject({ code: 'abcdefghij', token: null });
});

test('what does not get through is bad, and the rest is tested all the same', async () => {
  network(() => Response.json({ ...PASS, udpPort: null }));
  const ways = await found(trial(async () => ({ path: 'blocked' })));
  expect(ways.media).toEqual({ state: 'bad', found: { path: 'blocked' } });
  expect(ways.send.state).toBe('ok');
});

test.each([429, 503])(
  'a server that gives no test call (%i) leaves it to the class',
  async (status) => {
    network(() => new Response(null, { status }));
    const call = vi.fn();
    const { media } = await found(trial(call));
    expect(media).toEqual({ state: 'later' });
    expect(call).not.toHaveBeenCalled();
  },
);

test('whoever goes in ends it, and no call is begun after that', async () => {
  const ending = new AbortController();
  network(() => {
    ending.abort();
    return Response.json(PASS);
  });
  const call = vi.fn();
  await expect(found(trial(call, ending.signal))).rejects.toThrow();
  expect(call).not.toHaveBeenCalled();
});
