import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { house } from './house.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { told } from './told.ts';
import { until } from './until.ts';

const place = house();

/** Samples that are compared with the counters of the browser. */
const SAMPLES = 3;

interface Counted {
  readonly at: number;
  readonly bytes: number;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
}

/** What the browser itself counts of everything it sends; of pictures the largest size. */
function counted(page: Page): Promise<Counted> {
  return page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] };
    const now = { at: performance.now(), bytes: 0, frames: 0, width: 0, height: 0 };
    for (const peer of peers) {
      if (peer.connectionState !== 'connected') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'outbound-rtp') continue;
        now.bytes += report.bytesSent ?? 0;
        if (report.kind !== 'video' || (report.frameWidth ?? 0) < now.width) continue;
        now.frames = report.framesSent ?? 0;
        now.width = report.frameWidth;
        now.height = report.frameHeight;
      }
    }
    return now;
  });
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

test('pictures and sound are told as they are counted (Q-12, Q-13, Q-14, Q-15)', async () => {
  const planned = await plan(place.server, { teacher: 'Ada Hill', students: ['Ravi Rao'] });
  const [ravi] = planned.students;
  if (!ravi) throw new Error('Ravi was not planned');
  const teacher = await Person.at(place.browser, planned.teacher);
  const all = told(teacher.page);
  await teacher.join();
  await teacher.press('Start class');
  await teacher.press('Start video');
  await teacher.press('Unmute');
  const student = await Person.at(place.browser, ravi);
  await student.join();
  await student.watches(1);
  const sampled = () => all.filter((one) => one.kbpsUp !== null && one.fps !== null);
  // The first ones still see the picture grow.
  await until('the rate to settle', async () => sampled().length >= SAMPLES);
  const first = sampled().length;
  const before = await counted(teacher.page);
  await until('more samples', async () => sampled().length >= first + SAMPLES);
  const after = await counted(teacher.page);
  const samples = sampled().slice(first);
  const seconds = (after.at - before.at) / 1000;
  const kilobits = ((after.bytes - before.bytes) * 8) / 1000 / seconds;
  const sent = mean(samples.map((one) => one.kbpsUp ?? 0));
  expect(sent / kilobits, `${sent} told, ${kilobits} counted`).toBeGreaterThan(0.8);
  expect(sent / kilobits, `${sent} told, ${kilobits} counted`).toBeLessThan(1.2);
  const frames = (after.frames - before.frames) / seconds;
  expect(Math.abs(mean(samples.map((one) => one.fps ?? 0)) - frames)).toBeLessThanOrEqual(2);
  for (const one of samples.slice(-1)) {
    expect([one.width, one.height]).toEqual([after.width, after.height]);
    expect(one.rttMs).toBeLessThan(1000);
  }
  await until('a tone to be told', async () => all.some((one) => (one.audioLevel ?? 0) > 0));
  await teacher.press('Mute');
  const silent = all.length;
  await until('silence to be told', async () => {
    const since = all.slice(silent).filter((one) => !one.audioOn && one.rttMs !== null);
    return since.length > 1 && (since.at(-1)?.audioLevel ?? 0) === 0;
  });
});
