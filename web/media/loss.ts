/** One report of the browser. */
export type Stat = RTCStats & Readonly<Record<string, unknown>>;
export const numberIn = (stat: Stat, name: string) => Number(stat[name] ?? 0);

/** What one stream has counted since it began. */
interface Counted {
  readonly way: Way;
  /** Packets that were put on the line. */
  readonly sent: number;
  readonly lost: number;
}

/** To the server; from it pictures, and sound. */
type Way = 'up' | 'pictures' | 'sound';

/** The streams of a connection, by their ids. */
export type Streams = ReadonlyMap<string, Counted>;

/** Of fewer packets than a second of sound has, a share would be chance. */
const ENOUGH = 50;

/**
 * What all streams have counted. A packet that was sent again was lost on the line, although
 * nobody misses it; the plain counters of lost packets say 0 where that always went well.
 */
export function streamsIn(stats: ReadonlyMap<string, Stat>): Streams {
  const streams = new Map<string, Counted>();
  for (const stat of stats.values()) {
    if (stat.type === 'outbound-rtp') streams.set(stat.id, going(stat, stats));
    if (stat.type === 'inbound-rtp') streams.set(stat.id, coming(stat));
  }
  return streams;
}

/** Each time something is sent again answers one loss; what stays lost, the other side tells. */
function going(stat: Stat, stats: ReadonlyMap<string, Stat>): Counted {
  const answer = stats.get(String(stat.remoteId));
  const gone = answer ? numberIn(answer, 'packetsLost') : 0;
  return {
    way: 'up',
    sent: numberIn(stat, 'packetsSent'),
    lost: numberIn(stat, 'retransmittedPacketsSent') + gone,
  };
}

/** What is sent again comes as a stream of its own and fills no gap of the first one. */
function coming(stat: Stat): Counted {
  const lost = numberIn(stat, 'packetsLost');
  const first = numberIn(stat, 'packetsReceived') - numberIn(stat, 'retransmittedPacketsReceived');
  return { way: stat.kind === 'video' ? 'pictures' : 'sound', sent: first + lost, lost };
}

/**
 * Per cent of packets lost between two readings, on the worse way; undefined: too few to tell. The
 * server asks for lost pictures again but not for sound, whose gaps it passes on: what is lost of
 * sound may have been lost by who speaks. So it counts only where no pictures come.
 */
export function lossBetween(before: Streams, now: Streams): number | undefined {
  const up = share('up', before, now);
  const down = share('pictures', before, now) ?? share('sound', before, now);
  if (up === undefined || down === undefined) return up ?? down;
  return Math.max(up, down);
}

function share(way: Way, before: Streams, now: Streams): number | undefined {
  let [sent, lost] = [0, 0];
  for (const [id, stream] of now) {
    if (stream.way !== way) continue;
    const was = before.get(id);
    sent += stream.sent - (was?.sent ?? 0);
    lost += stream.lost - (was?.lost ?? 0);
  }
  if (sent < ENOUGH) return undefined;
  return (100 * Math.min(sent, Math.max(0, lost))) / sent;
}
