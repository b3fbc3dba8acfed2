import type { Room } from 'livekit-client';
import { lossBetween, numberIn, type Stat, type Streams, streamsIn } from './loss.ts';

/** How the own connection is, measured between two readings. */
export interface Figures {
  readonly delayMs: number;
  /** Per cent of packets lost on the line, the worse way; absent: too few came and went. */
  readonly loss?: number;
  /** Bits per second. */
  readonly sending: number;
  readonly receiving: number;
  /** Without a relay in between. */
  readonly direct: boolean;
  /** Of the picture that is sent; absent: none is. */
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  /** Loudness of what is sent, 0 to 1; absent: nothing is, or the browser does not tell. */
  readonly level?: number;
}

interface Totals {
  at: number;
  sent: number;
  received: number;
  streams: Streams;
  delay: number;
  relayed: boolean;
  width?: number;
  height?: number;
  fps?: number;
  level?: number;
}

/** Adds what one report says; reports of one connection repeat each other, so by id. */
function add(totals: Totals, stat: Stat): void {
  switch (stat.type) {
    case 'inbound-rtp':
      totals.received += numberIn(stat, 'bytesReceived');
      break;
    case 'outbound-rtp':
      totals.sent += numberIn(stat, 'bytesSent');
      addPicture(totals, stat);
      break;
    case 'media-source':
      if (stat.kind === 'audio' && stat.audioLevel !== undefined) {
        totals.level = numberIn(stat, 'audioLevel');
      }
      break;
    case 'candidate-pair':
      if (stat.nominated) totals.delay = numberIn(stat, 'currentRoundTripTime') * 1000;
      break;
    case 'local-candidate':
      if (stat.candidateType === 'relay') totals.relayed = true;
      break;
    default:
      break;
  }
}

/** Of several sizes of one camera the largest counts; a screen is larger than a face. */
function addPicture(totals: Totals, stat: Stat): void {
  if (stat.kind !== 'video' || stat.frameWidth === undefined) return;
  const width = numberIn(stat, 'frameWidth');
  if (width < (totals.width ?? 0)) return;
  totals.width = width;
  totals.height = numberIn(stat, 'frameHeight');
  totals.fps = numberIn(stat, 'framesPerSecond');
}

async function totalsOf(room: Room): Promise<Totals | undefined> {
  const people = [room.localParticipant, ...room.remoteParticipants.values()];
  const tracks = people.flatMap((who) =>
    [...who.trackPublications.values()].flatMap((each) => each.track ?? []),
  );
  const stats = new Map<string, Stat>();
  for (const track of tracks) {
    const report = await track.getRTCStatsReport().catch(() => undefined);
    report?.forEach((stat: Stat) => {
      stats.set(stat.id, stat);
    });
  }
  if (stats.size === 0) return undefined;
  const totals: Totals = {
    at: performance.now(),
    sent: 0,
    received: 0,
    streams: streamsIn(stats),
    delay: 0,
    relayed: false,
  };
  for (const stat of stats.values()) add(totals, stat);
  return totals;
}

/** Reads the figures of a call from time to time. */
export class Gauge {
  #before: Totals | undefined;

  /** What happened since the last reading; undefined the first time and without any track. */
  async read(room: Room): Promise<Figures | undefined> {
    const before = this.#before;
    const now = await totalsOf(room);
    this.#before = now;
    if (!now || !before || now.at <= before.at) return undefined;
    const seconds = (now.at - before.at) / 1000;
    const loss = lossBetween(before.streams, now.streams);
    const { width, height, fps, level } = now;
    return {
      ...(width !== undefined && height !== undefined && fps !== undefined
        ? { width, height, fps }
        : {}),
      ...(level === undefined ? {} : { level }),
      ...(loss === undefined ? {} : { loss }),
      delayMs: now.delay,
      sending: Math.max(0, ((now.sent - before.sent) * 8) / seconds),
      receiving: Math.max(0, ((now.received - before.received) * 8) / seconds),
      direct: !now.relayed,
    };
  }
}
