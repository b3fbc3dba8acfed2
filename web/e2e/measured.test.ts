import type { Measured } from '@lyceum/wire/watch.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { counted } from './counted.ts';
import { freeUdpPort } from './freePort.ts';
import { type Invited, plan } from './lesson.ts';
import { LossyLine } from './lossyLine.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';
import { told } from './told.ts';
import { until } from './until.ts';

/** Samples that are compared with the counters of the browser; each is of 5 seconds. */
const SAMPLES = 3;

/** Samples of loss that are looked at together; each is of a few hundred packets. */
const LOSSES = 4;

/** How far from the line what is told may be, in per cent of all packets. */
const NEAR = 5;

let server: Server;
let browser: Browser;
let port: number;
let ada: Comer;
let ravi: Comer;
const lines: LossyLine[] = [];

type Comer = Awaited<ReturnType<typeof comes>>;

/** Somebody behind a line of their own. */
async function comes(invited: Invited) {
  const line = await LossyLine.open({ host: '127.0.0.1', port }, lines.length + 1);
  lines.push(line);
  const person = await Person.at(browser, invited, { detour: { from: port, to: line.port } });
  const all = told(person.page);
  await person.join();
  return { line, person, all };
}

beforeAll(async () => {
  port = await freeUdpPort();
  [server, browser] = await Promise.all([
    Server.start('--media-udp-port', String(port)),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  for (const line of lines) line.close();
});

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The mean of what is told from now on, without the sample that began before. */
async function lossTold(all: readonly Measured[]): Promise<number> {
  const known = () => all.flatMap(({ lossPercent }) => lossPercent ?? []);
  const first = known().length + 1;
  await until('losses to be told', async () => known().length >= first + LOSSES);
  return mean(known().slice(first));
}

/** What is told of a line that loses so much each way, in per cent, is near it. */
async function tells(up: number, down: number): Promise<void> {
  [ada.line.lost, ravi.line.lost] = [up / 100, down / 100];
  const [sending, receiving] = await Promise.all([lossTold(ada.all), lossTold(ravi.all)]);
  const seen = `${sending} told of ${up} lost going up, ${receiving} of ${down} coming down`;
  expect(Math.abs(sending - up), seen).toBeLessThan(NEAR);
  expect(Math.abs(receiving - down), seen).toBeLessThan(NEAR);
}

/** What Ada tells of what she sends is what her browser counts. */
async function isAsCounted(): Promise<void> {
  const { page } = ada.person;
  const sampled = () => ada.all.filter((one) => one.kbpsUp !== null && one.fps !== null);
  // The first ones still see the picture grow.
  await until('the rate to settle', async () => sampled().length >= SAMPLES);
  const first = sampled().length;
  const before = await counted(page);
  await until('more samples', async () => sampled().length >= first + SAMPLES);
  const after = await counted(page);
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
}

test('quality is told as it was (Q-11, Q-12, Q-13, Q-14, Q-15)', async () => {
  const planned = await plan(server, { teacher: 'Ada Hill', students: ['Ravi Rao'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('Ravi was not planned');
  ada = await comes(planned.teacher);
  for (const name of ['Start class', 'Start video', 'Unmute']) await ada.person.press(name);
  ravi = await comes(invited);
  await ravi.person.watches(1);
  await ravi.person.hears(1);

  await Promise.all([isAsCounted(), tells(0, 0)]);
  await until('a tone to be told', async () => ada.all.some((one) => (one.audioLevel ?? 0) > 0));

  await tells(10, 20);
  // What was lost was sent again: the class goes on.
  await ravi.person.watches(1);

  await ada.person.press('Mute');
  const silent = ada.all.length;
  await until('silence to be told', async () => {
    const since = ada.all.slice(silent).filter((one) => !one.audioOn && one.rttMs !== null);
    return since.length > 1 && (since.at(-1)?.audioLevel ?? 0) === 0;
  });
});
