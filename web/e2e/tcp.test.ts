import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, travelsBy, WITHOUT_UDP } from './browser.ts';
import { freePort, freeUdpPort } from './freePort.ts';
import { plan } from './lesson.ts';
import { address } from './network.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  if (address === undefined) return;
  const tcp = String(await freePort());
  const udp = String(await freeUdpPort());
  const ports = ['--media-tcp-port', tcp, '--media-udp-port', udp];
  [server, browser] = await Promise.all([
    Server.start('--media-address', address, ...ports),
    openBrowser(WITHOUT_UDP),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.skipIf(address === undefined)('where no UDP passes, a class is held over TCP', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: ['Ravi Kumar'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const teacher = await Person.at(browser, planned.teacher);
  const ravi = await Person.at(browser, invited);
  await teacher.finds(/^Direct path \(UDP \d+\)/, 'blocked');
  await teacher.finds('Over TCP', 'in use');
  for (const person of [teacher, ravi]) await person.join();
  await teacher.press('Start class');
  await teacher.press('Unmute');
  await teacher.press('Start video');
  await ravi.watches(1);
  await ravi.hears(1);
  for (const { page } of [teacher, ravi]) {
    const ways = await travelsBy(page);
    expect(ways.length).toBeGreaterThan(0);
    expect(new Set(ways)).toEqual(new Set(['tcp']));
  }
  for (const person of [teacher, ravi]) await person.close();
});
