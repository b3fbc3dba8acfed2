/** How the way to the class is; `millis` where it was measured. */
export interface Way {
  readonly state: 'checking' | 'ok' | 'bad';
  readonly millis?: number;
}

export interface Ways {
  readonly class: Way;
  readonly media: Way;
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

async function timed(run: (signal: AbortSignal) => Promise<boolean>): Promise<Way> {
  const start = performance.now();
  try {
    const fine = await run(AbortSignal.timeout(LIMIT_MILLIS));
    const millis = Math.round(performance.now() - start);
    return { state: fine && millis < SLOW_MILLIS ? 'ok' : 'bad', millis };
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

/** The server says whether sound and video are up. */
async function mediaAnswers(signal: AbortSignal): Promise<boolean> {
  const answer = await fetch('/healthz', { signal, credentials: 'omit' });
  return (await answer.json()).parts.media === 'up';
}

/** This browser can send over WebRTC: two ends of a connection find each other. */
async function sendingWorks(): Promise<boolean> {
  const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
  try {
    const opened = new Promise<boolean>((done) => {
      here.createDataChannel('check').onopen = () => done(true);
    });
    here.onicecandidate = ({ candidate }) => void there.addIceCandidate(candidate ?? undefined);
    there.onicecandidate = ({ candidate }) => void here.addIceCandidate(candidate ?? undefined);
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
    const late = new Promise<boolean>((done) => {
      AbortSignal.timeout(LIMIT_MILLIS).addEventListener('abort', () => done(false));
    });
    return await Promise.race([opened, late]);
  } finally {
    here.close();
    there.close();
  }
}

/** Looks at the way to the class, piece by piece; what was found so far goes to `found`. */
export async function checkNetwork(found: (ways: Ways) => void): Promise<void> {
  let ways = CHECKING;
  const note = (way: Partial<Ways>) => {
    ways = { ...ways, ...way };
    found(ways);
  };
  await Promise.all([
    timed(socketOpens).then((way) => note({ class: way })),
    timed(mediaAnswers).then(({ state }) => note({ media: { state } })),
    timed(sendingWorks).then(({ state }) => note({ send: { state } })),
  ]);
}
