import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, PHONE, WITHOUT_UDP } from './browser.ts';
import { house } from './house.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { isAccessible, photograph, resize } from './screens.ts';

const place = house();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(WITHOUT_UDP);
});

afterAll(async () => {
  await browser?.close();
});

test('where nothing passes, that is said before the class, and Join works', async () => {
  const planned = await plan(place.server, {
    teacher: 'Elena Marchetti',
    students: ['Ravi Kumar'],
  });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const ravi = await Person.at(browser, invited, { face: 8 });
  await ravi.finds(/^Direct path \(UDP \d+\)/, 'blocked');
  await ravi.finds('Over TCP or a relay', 'blocked');
  await ravi.finds('Sending test', 'Mb/s');
  await ravi.sees('You can join. Sound and video do not get through.');
  await isAccessible(ravi.page, 'join page behind a wall');
  await photograph(ravi.page, '18-network-desktop');
  await resize(ravi.page, PHONE);
  await ravi.button('Test again').scrollIntoViewIfNeeded();
  await isAccessible(ravi.page, 'join page of a phone behind a wall');
  await photograph(ravi.page, '18-network-phone');

  await ravi.press('Test again');
  await ravi.finds('Sound and video', 'checking…');
  await ravi.press('Join class');
  await ravi.sees('Keep this page open');
  expect(ravi.faults).toEqual({ foreign: [], complaints: [] });
  await ravi.close();
});
