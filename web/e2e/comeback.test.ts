import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { Server } from './server.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a killed server: all come back without a reload, with sound, picture and draft', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: ['Ravi Kumar'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const teacher = await Person.at(browser, planned.teacher);
  const ravi = await Person.at(browser, invited);
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
  const composer = ravi.page.getByRole('textbox', { name: 'Write to the class' });
  await composer.fill('A half-written thought');
  for (const { page } of both) await page.evaluate(() => Object.assign(window, { same: true }));

  await server.kill();
  await ravi.page.getByText('Reconnecting').first().waitFor();
  await server.run();

  await ravi.page.getByText('Reconnecting').first().waitFor({ state: 'hidden' });
  await teacher.write('After the crash');
  await ravi.reads('After the crash');
  await ravi.reads('Before the crash');
  await ravi.sees(/Your hand is up/);
  expect(await composer.inputValue()).toBe('A half-written thought');
  await ravi.watches(1);
  await ravi.hears(1);
  for (const { page } of both) expect(await page.evaluate(() => 'same' in window)).toBe(true);
  for (const { faults } of both) expect(faults.foreign).toEqual([]);

  await ravi.page.reload();
  await ravi.reads('After the crash');
  await ravi.watches(1);
  for (const person of both) await person.close();
});

test('a second tab asks before it takes the class over', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: [] });
  const first = await Person.at(browser, planned.teacher);
  await first.join();
  await first.button('Start class').waitFor();
  const second = await Person.at(browser, planned.teacher);
  await second.join();
  await second.sees('This class is open in another tab');
  await second.press('Use this tab');
  await second.button('Start class').waitFor();
  await first.sees('This class is open in another tab');
  for (const person of [first, second]) await person.close();
});
