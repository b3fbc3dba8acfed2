import type { Measured } from '@lyceum/wire/watch.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { freeUdpPort } from './freePort.ts';
import { type Invited, plan } from './lesson.ts';
import { LossyLine } from './lossyLine.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';
import { told } from './told.ts';
import { until } from './until.ts';

/** How far from the line what is told may be, in per cent of all packets. */
const NEAR = 5;

/** Samples that are looked at together; each is of 5 seconds and a few hundred packets. */
const SAMPLES = 4;

let server: Server;
let browser: Browser;
let port: number;
const lines: LossyLine[] = [];

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

/** Somebody behind a line of their own. */
async function comes(invited: Invited) {
  const line = await LossyLine.open({ host: '127.0.0.1', port }, lines.length + 1);
  lines.push(line);
  const person = await Person.at(browser, invited, { detour: { from: port, to: line.port } });
  const losses = told(person.page);
  await person.join();
  return { line, person, losses };
}

/** The mean of what is told from now on, without the sample that began before. */
async function lossTold(all: readonly Measured[]): Promise<number> {
  const known = () => all.flatMap(({ lossPercent }) => lossPercent ?? []);
  const first = known().length + 1;
  await until('losses to be told', async () => known().length >= first + SAMPLES);
  return known()
    .slice(first)
    .reduce((sum, one, _, { length }) => sum + one / length, 0);
}

test('the loss that is told is that of the own line, up and down (Q-11)', async () => {
  const planned = await plan(server, { teacher: 'Ada Hill', students: ['Ravi Rao'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('Ravi was not planned');
  const ada = await comes(planned.teacher);
  await ada.person.press('Start class');
  await ada.person.press('Start video');
  await ada.person.press('Unmute');
  const ravi = await comes(invited);
  await ravi.person.watches(1);
  await ravi.person.hears(1);
  for (const [up, down] of [
    [0, 0],
    [10, 20],
  ] as const) {
    [ada.line.lost, ravi.line.lost] = [up / 100, down / 100];
    const [sending, receiving] = await Promise.all([lossTold(ada.losses), lossTold(ravi.losses)]);
    const seen = `${sending} told of ${up} lost going up, ${receiving} of ${down} coming down`;
    expect(Math.abs(sending - up), seen).toBeLessThan(NEAR);
    expect(Math.abs(receiving - down), seen).toBeLessThan(NEAR);
  }
  // What was lost was sent again: the class goes on.
  await ravi.person.watches(1);
});
