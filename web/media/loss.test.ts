import { expect, test } from 'vitest';
import { lossBetween, type Stat, streamsIn } from './loss.ts';

type Report = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>;

const streams = (...reports: readonly Report[]) =>
  streamsIn(new Map(reports.map((one) => [one.id, { timestamp: 0, ...one } as unknown as Stat])));

const out = (packetsSent: number, retransmittedPacketsSent: number) =>
  ({
    type: 'outbound-rtp',
    id: 'o',
    packetsSent,
    retransmittedPacketsSent,
    remoteId: 'r',
  }) as const;
const answer = (packetsLost: number) => ({ type: 'remote-inbound-rtp', id: 'r', packetsLost });
const pictures = (packetsReceived: number, retransmittedPacketsReceived: number, lost: number) => ({
  type: 'inbound-rtp',
  id: 'p',
  kind: 'video',
  packetsReceived,
  retransmittedPacketsReceived,
  packetsLost: lost,
});
const sound = (packetsReceived: number, packetsLost: number) => ({
  type: 'inbound-rtp',
  id: 's',
  kind: 'audio',
  packetsReceived,
  packetsLost,
});

test('what was sent again was lost, and so is what never came', () => {
  const before = streams(out(1000, 500), answer(7));
  expect(lossBetween(before, streams(out(1200, 520), answer(7)))).toBe(10);
  expect(lossBetween(before, streams(out(1200, 520), answer(17)))).toBe(15);
  expect(lossBetween(before, streams(out(1200, 500), answer(7)))).toBe(0);
});

test('a gap in the pictures was lost, whether or not they came again', () => {
  const before = streams(pictures(500, 100, 100));
  expect(lossBetween(before, streams(pictures(700, 120, 120)))).toBe(10);
  expect(lossBetween(before, streams(pictures(680, 100, 120)))).toBe(10);
});

test('sound, which may have been lost by who speaks, counts where no pictures come', () => {
  const [before, now] = [sound(0, 0), sound(90, 10)];
  expect(lossBetween(streams(before), streams(now))).toBe(10);
  const seeing = streams(before, pictures(0, 0, 0));
  expect(lossBetween(seeing, streams(now, pictures(100, 0, 0)))).toBe(0);
});

test('the worse way is told', () => {
  const before = streams(out(0, 0), pictures(0, 0, 0));
  expect(lossBetween(before, streams(out(100, 30), pictures(100, 0, 0)))).toBe(30);
  expect(lossBetween(before, streams(out(100, 0), pictures(80, 0, 20)))).toBe(20);
});

test('of a few packets nothing is told', () => {
  expect(lossBetween(streams(), streams())).toBeUndefined();
  expect(lossBetween(streams(out(100, 0)), streams(out(120, 20)))).toBeUndefined();
  const before = streams(out(100, 0), pictures(0, 0, 0));
  expect(lossBetween(before, streams(out(110, 10), pictures(100, 0, 0)))).toBe(0);
});

test('a stream that begins counts from its beginning, one that ended not at all', () => {
  const ended = streams(sound(1000, 500));
  expect(lossBetween(ended, streams(pictures(90, 0, 10)))).toBe(10);
});
