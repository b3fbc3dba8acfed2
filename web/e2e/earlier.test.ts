import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { isAccessible } from './screens.ts';
import { Server } from './server.ts';
import { until } from './until.ts';

const WORDS = 260;
/** What a state keeps. */
const TOLD = 200;

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start('--rate-limits', 'off'), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const word = (page: Page, n: number) =>
  page.getByRole('log').getByText(`word ${n}`, { exact: true });
const isThere = async (page: Page, n: number) => (await word(page, n).count()) === 1;
const placeOf = (page: Page, n: number) =>
  word(page, n).evaluate((message) => message.getBoundingClientRect().top);

test('who comes late reads what was said before, and stays at the line being read', async () => {
  const planned = await plan(server, { teacher: 'Elena Marchetti', students: ['Ravi Kumar'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const room = { SdkAppId: server.key.sdkAppId, RoomId: planned.roomId };
  const say = (n: number) =>
    server.call('SendRoomNormalMessage', {
      ...room,
      FromAccount: planned.teacher.userId,
      MsgBody: [{ MsgType: 'TIMTextElem', TextMsgContent: { Text: `word ${n}` } }],
    });
  await server.call('StartRoom', { RoomId: planned.roomId });
  for (let n = 0; n < WORDS; n += 1) await say(n);
  const ravi = await Person.at(browser, invited);
  await ravi.join();
  await ravi.openPanel(/^Chat/);
  const { page } = ravi;
  const oldest = WORDS - TOLD;
  await word(page, WORDS - 1).waitFor();
  expect(await isThere(page, oldest)).toBe(true);
  expect(await isThere(page, oldest - 1)).toBe(false);
  await isAccessible(page, 'chat with earlier messages');

  // In one step, so that nothing can have come before the place is known.
  const before = await word(page, oldest).evaluate((message) => {
    message.closest('[role=log]')?.scrollTo({ top: 0 });
    return message.getBoundingClientRect().top;
  });
  await until('older messages to come by scrolling', () => isThere(page, oldest - 1));
  expect(Math.abs((await placeOf(page, oldest)) - before)).toBeLessThan(2);
  expect(await isThere(page, 0)).toBe(false);

  await page.getByRole('button', { name: 'Earlier messages' }).focus();
  await page.keyboard.press('Enter');
  await until('the first message to come', () => isThere(page, 0));
  await page.getByRole('button', { name: 'Earlier messages' }).waitFor({ state: 'detached' });
  for (let n = 0; n < WORDS; n += 20) expect(await isThere(page, n)).toBe(true);

  await say(WORDS);
  await until('what is new to follow what is old', () => isThere(page, WORDS));
  expect(await isThere(page, oldest)).toBe(true);
  expect(ravi.faults).toEqual({ foreign: [], complaints: [] });
  await ravi.close();
});
