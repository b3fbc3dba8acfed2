import { Room } from 'livekit-client';
import { quietLibrary } from './quiet.ts';

/** How sound and pictures get through: `direct` over UDP, else over TCP, a relay, or not at all. */
export type Path = 'direct' | 'tcp' | 'relay' | 'blocked';

export interface Tried {
  readonly path: Path;
  /** The way there and back, ms; only where something gets through and the browser tells. */
  readonly millis?: number;
  /** The relay is reached like a page, over TLS. */
  readonly tls?: boolean;
}

/** Where nothing got through for so long, nothing does. */
export const TEST_MILLIS = 8_000;

/** A connection that is up is asked for its way so often. */
const ASK_MILLIS = 100;

quietLibrary();

type Stat = RTCStats & Readonly<Record<string, unknown>>;

/** What the pair of addresses in use says; undefined while there is none. */
export function pathIn(report: ReadonlyMap<string, Stat>): Tried | undefined {
  const all = [...report.values()];
  const transport = all.find((stat) => stat.type === 'transport' && stat.selectedCandidatePairId);
  const pair =
    report.get(String(transport?.selectedCandidatePairId)) ??
    all.find(
      (stat) => stat.type === 'candidate-pair' && stat.nominated && stat.state === 'succeeded',
    );
  const ours = report.get(String(pair?.localCandidateId));
  if (!pair || !ours) return undefined;
  const seconds = pair.currentRoundTripTime;
  const millis = typeof seconds === 'number' ? { millis: Math.round(seconds * 1000) } : {};
  if (ours.candidateType === 'relay') {
    return { path: 'relay', ...millis, tls: ours.relayProtocol === 'tls' };
  }
  return { path: ours.protocol === 'tcp' ? 'tcp' : 'direct', ...millis };
}

/** Of the one or two connections of a call both go the same way; the first that tells counts. */
async function pathOf(room: Room): Promise<Tried | undefined> {
  const { pcManager } = room.engine;
  for (const transport of [pcManager?.subscriber, pcManager?.publisher]) {
    const report = await transport?.getStats()?.catch(() => undefined);
    const tried = report && pathIn(report as unknown as ReadonlyMap<string, Stat>);
    if (tried) return tried;
  }
  return undefined;
}

/** Some browsers know a moment later which way they took; undefined: they never say. */
async function told(room: Room, limit: AbortSignal): Promise<Tried | undefined> {
  let tried = await pathOf(room);
  while (!tried && !limit.aborted) {
    await new Promise((next) => setTimeout(next, ASK_MILLIS));
    tried = await pathOf(room);
  }
  return tried;
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    if (signal.aborted) fail(signal.reason);
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
}

/**
 * Connects to the media with nobody there and nothing sent, sees which way that goes, and hangs up.
 * Undefined where the browser does not tell. Throws only when `signal` ends it.
 */
export async function testCall(
  url: string,
  token: string,
  signal: AbortSignal,
): Promise<Tried | undefined> {
  const room = new Room();
  const limit = AbortSignal.timeout(TEST_MILLIS);
  try {
    const options = { maxRetries: 0, peerConnectionTimeout: TEST_MILLIS };
    const connected = room.connect(url, token, options);
    connected.catch(() => undefined); // it fails by itself where the limit was sooner
    await Promise.race([connected, ended(AbortSignal.any([signal, limit]))]);
    return await told(room, limit);
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { path: 'blocked' };
  } finally {
    await room.disconnect();
  }
}
