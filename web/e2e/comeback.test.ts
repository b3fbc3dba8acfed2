import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';

let server: Server;
let browser: Browser;
let other: Browser;

beforeAll(async () => {
  [server, browser, other] = await Promise.all([Server.start(), openBrowser(), openBrowser()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), other?.close()]);
  await server?.stop();
});

/** How soon sound and picture are there again after the server was started again, in ms. */
const BACK_WITHIN = 10_000;

/** Kills the server and starts it again; tells after how long it was up, and everybody's media. */
async function crash(listeners: readonly Person[], meanwhile = async () => {}): Promise<string> {
  for (const person of listeners) await person.forgetConnections();
  await server.kill();
  await meanwhile();
  const since = Date.now();
  const passed = () => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  const up = server.run().then(passed);
  const back = async (person: Person) => {
    await person.watches(1, BACK_WITHIN);
    await person.hears(1, since + BACK_WITHIN - Date.now());
  };
  const [started] = await Promise.all([up, ...listeners.map(back)]);
  return `${passed()} (server ${started})`;
}

test('three kills of the server: all come back by themselves, with state and drafts', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: ['Ravi Kumar'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const teacher = await Person.at(browser, planned.teacher);
  const ravi = await Person.at(other, invited);
  const both = [teacher, ravi];
  for (const person of both) await person.join();
  await teacher.press('Start class');
  await teacher.press('Unmute');
  await teacher.press('Start video');
  await ravi.watches(1);
  await teacher.write('Before the crash');
  await ravi.reads('Before the crash');
  await ravi.press('Raise hand');
  await ravi.sees(/Your hand is up/);
  const drafts = both.map(({ page }) => page.getByRole('textbox', { name: 'Write to the class' }));
  const keeps = async () => {
    for (const { page } of both) expect(await page.evaluate(() => 'same' in window)).toBe(true);
    for (const draft of drafts) expect(await draft.inputValue()).toBe('A half-written thought');
    await ravi.reads('Before the crash');
  };
  for (const draft of drafts) await draft.fill('A half-written thought');
  for (const { page } of both) await page.evaluate(() => Object.assign(window, { same: true }));

  const took = [await crash([ravi], () => ravi.sees('Reconnecting'))];
  await ravi.page.getByText('Reconnecting').first().waitFor({ state: 'hidden' });
  await ravi.sees(/Your hand is up/);
  await keeps();

  await teacher.openPanel(/^People/);
  await teacher.invites(ravi.name);
  await ravi.goesOnStage();
  await teacher.openPanel(/^Chat/);
  await teacher.watches(1);
  for (let kill = 2; kill <= 3; kill++) {
    took.push(await crash(both));
    for (const person of both) await person.button('Mute').waitFor();
    await keeps();
  }
  console.log(`media back after ${took.join(', ')}`);

  for (const draft of drafts) await draft.clear();
  await teacher.write('After the crash');
  await ravi.reads('After the crash');
  for (const { faults } of both) expect(faults).toEqual({ foreign: [], complaints: [] });
  await ravi.page.reload();
  await ravi.reads('After the crash');
  await ravi.watches(1);
  for (const person of both) await person.close();
});
