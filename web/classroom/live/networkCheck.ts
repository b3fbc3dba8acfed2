import { type MediaFound, type Trial, tryMedia } from './tryMedia.ts';

/** How the way to the class is; with a figure where one was measured. */
export interface Way {
  /** Later: the server had no test to give, so only the call itself can tell. */
  readonly state: 'checking' | 'ok' | 'bad' | 'later';
  readonly millis?: number;
  /** How fast it went, kbit/s. */
  readonly kbits?: number;
}

/** The way of sound and video, and which one that is. */
export interface MediaWay extends Way {
  readonly found?: MediaFound;
}

export interface Ways {
  readonly class: Way;
  readonly media: MediaWay;
  readonly send: Way;
}

export const CHECKING: Ways = {
  class: { state: 'checking' },
  media: { state: 'checking' },
  send: { state: 'checking' },
};

/** An answer slower than this makes talking hard. */
const SLOW_MILLIS = 800;
const LIMIT_MILLIS = 8_000;

/** A page that is still busy with itself measures itself: the best of this many counts. */
const TRIES = 3;

async function timed(run: (signal: AbortSignal) => Promise<boolean>): Promise<Way> {
  let best: Way = { state: 'bad' };
  for (let left = TRIES; left > 0 && best.state !== 'ok'; left--) {
    const way = await once(run);
    if ((way.millis ?? LIMIT_MILLIS) < (best.millis ?? LIMIT_MILLIS)) best = way;
  }
  return best;
}

async function once(run: (signal: AbortSignal) => Promise<boolean>): Promise<Way> {
  const start = performance.now();
  try {
    const fine = await run(AbortSignal.timeout(LIMIT_MILLIS));
    const millis = Math.round(performance.now() - start);
    return { state: fine ? 'ok' : 'bad', millis };
  } catch {
    return { state: 'bad' };
  }
}

/** The live connection opens, and how long that takes. */
function socketOpens(signal: AbortSignal): Promise<boolean> {
  const url = new URL('/socket', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url);
  return new Promise<boolean>((done, fail) => {
    socket.onopen = () => done(true);
    socket.onerror = () => done(false);
    signal.addEventListener('abort', () => fail(signal.reason));
  }).finally(() => socket.close());
}

async function health(signal: AbortSignal): Promise<boolean> {
  const answer = await fetch('/healthz', { signal, credentials: 'omit', cache: 'no-store' });
  return (await answer.json()).parts.media === 'up';
}

/** How often the way there and back is measured; the fastest counts. */
const TURNS = 3;

/** The live connection opens; the time is that of a question and its answer. */
async function reaching(): Promise<Way> {
  const { state } = await timed(socketOpens);
  if (state === 'bad') return { state };
  const turns = [];
  for (let n = 0; n < TURNS; n++) turns.push((await timed(health)).millis ?? LIMIT_MILLIS);
  const millis = Math.min(...turns);
  return { state: millis < SLOW_MILLIS ? 'ok' : 'bad', millis };
}

/** So much is sent for the test, in bytes; the server takes no more. */
const LOAD = 192 * 1024;
/** A small camera picture and a voice need this, in bits per millisecond. */
const LEAST_KBITS = 300;

/** Sends what a camera sends in a few seconds, and sees how fast it goes out. */
async function sending(): Promise<Way> {
  const load = new Uint8Array(LOAD);
  const way = await timed(async (signal) => {
    const request = { method: 'POST', body: load, signal, credentials: 'omit' } as const;
    return (await fetch('/entry/load', request)).ok;
  });
  if (way.millis === undefined) return way;
  const kbits = Math.round((LOAD * 8) / Math.max(1, way.millis));
  return { state: kbits >= LEAST_KBITS ? 'ok' : 'bad', kbits };
}

/** Which way sound and video take; where that could not be tried, whether there are any at all. */
async function media(trial: Trial): Promise<MediaWay> {
  const found = await tryMedia(trial);
  if (found) return { state: found.path === 'blocked' ? 'bad' : 'ok', found };
  return { state: (await timed(health)).state === 'ok' ? 'later' : 'bad' };
}

/** Looks at the way to the class, piece by piece; what was found so far goes to `tell`. */
export async function checkNetwork(trial: Trial, tell: (ways: Ways) => void): Promise<void> {
  const { signal } = trial;
  let ways = CHECKING;
  const note = (way: Partial<Ways>) => {
    signal.throwIfAborted();
    ways = { ...ways, ...way };
    tell(ways);
  };
  note({ class: await reaching() });
  note({ media: await media(trial) });
  note({ send: await sending() });
}
