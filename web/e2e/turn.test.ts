import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, travelsBy } from './browser.ts';
import { certificateOf } from './certificate.ts';
import { freePort, freeUdpPort } from './freePort.ts';
import { plan } from './lesson.ts';
import { address } from './network.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';
import { slowLine } from './slowLine.ts';
import { told } from './told.ts';
import { until } from './until.ts';

/** Each way; a round trip takes twice that. */
const DELAY_MS = 200;
const DOMAIN = 'turn.lyceum.test';
const folder = mkdtempSync(join(tmpdir(), 'lyceum-turn-'));

let server: Server;
let browser: Browser;
let turnPort: number;

beforeAll(async () => {
  if (address === undefined) return;
  turnPort = await freePort();
  const [tcp, udp] = [String(await freePort()), String(await freeUdpPort())];
  const { chain, key, fingerprint } = certificateOf(DOMAIN);
  const [chainFile, keyFile] = [join(folder, 'chain.pem'), join(folder, 'key.pem')];
  writeFileSync(chainFile, chain);
  writeFileSync(keyFile, key, { mode: 0o600 });
  const ports = ['--media-tcp-port', tcp, '--media-udp-port', udp];
  const turn = ['--turn-domain', DOMAIN, '--turn-certificate', chainFile, '--turn-key', keyFile];
  [server, browser] = await Promise.all([
    Server.start(
      ...['--media-address', address],
      ...ports,
      ...turn,
      ...['--turn-tls-port', String(turnPort)],
    ),
    openBrowser(
      `--host-resolver-rules=MAP ${DOMAIN} ${address}`,
      `--ignore-certificate-errors-spki-list=${fingerprint}`,
    ),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(address === undefined)('where only TLS passes, a class is held over TURN', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: ['Ravi Kumar'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const teacher = await Person.at(browser, planned.teacher, { relayedBy: turnPort });
  const ravi = await Person.at(browser, invited, { relayedBy: turnPort });
  for (const person of [teacher, ravi]) await person.join();
  await teacher.press('Start class');
  await teacher.press('Unmute');
  await teacher.press('Start video');
  await ravi.watches(1);
  await ravi.hears(1);
  for (const { page } of [teacher, ravi]) {
    const ways = await travelsBy(page);
    expect(ways.length).toBeGreaterThan(0);
    expect(new Set(ways)).toEqual(new Set(['relay over tls']));
  }
  for (const person of [teacher, ravi]) await person.close();
});

test.skipIf(address === undefined)(
  'the delay that is told is that of the line (Q-10)',
  async () => {
    const host = address ?? '';
    const slowPort = await freePort();
    const line = await slowLine(slowPort, { host, port: turnPort, delayMs: DELAY_MS });
    const planned = await plan(server, { teacher: 'Elena Marchetti', students: [] });
    const teacher = await Person.at(browser, planned.teacher, { relayedBy: slowPort });
    const all = told(teacher.page);
    await teacher.join();
    await teacher.press('Start class');
    await teacher.press('Unmute');
    const delays = () => all.flatMap(({ rttMs }) => (rttMs ? [rttMs] : []));
    await until('delays to be told', async () => delays().length > 2);
    const delay = delays().at(-1) ?? 0;
    expect(delay).toBeGreaterThan(2 * DELAY_MS * 0.8);
    expect(delay).toBeLessThan(2 * DELAY_MS * 1.2);
    await teacher.close();
    line.close();
  },
);
