import { beforeAll, expect, test } from 'vitest';
import { DESKTOP, PHONE } from './browser.ts';
import { house } from './house.ts';
import type { Invited } from './lesson.ts';
import { Operator, PHRASE } from './operator.ts';
import { Person } from './person.ts';
import { isAccessible, photograph, resize } from './screens.ts';

const place = house();
const YES = /^I am 16 or older/;
const NO = 'I do not agree.';

/** A class with a link for its teacher and one for whoever has it. */
let teacher: Invited;
let stranger: Invited;

function holder(name: string, link: string): Invited {
  const { pathname } = new URL(link);
  return { name, userId: '', url: () => `${place.server.base}${pathname}?lng=en-US` };
}

beforeAll(async () => {
  const operator = await Operator.at(place.browser, place.server);
  await operator.sees('Link accepted');
  await operator.fill('Name', 'anna.novak');
  await operator.fill('Password', PHRASE);
  await operator.press('Set password and go on');
  await operator.fill('Title', 'Algebra II · Vertex form');
  await operator.fill('Teacher', 'Elena Marchetti');
  await operator.press('Create class');
  await operator.sees('Class created');
  const elena = await operator.copies('Copy link for Teacher Elena Marchetti');
  await operator.press('New link');
  await operator.page.getByRole('menuitem', { name: 'Students' }).click();
  await operator.sees('0 joined');
  const invited = await operator.copies(/^Copy link for Students …/);
  await operator.context.close();
  teacher = holder('Elena', elena);
  stranger = holder('stranger', invited);
});

/** The card has no grave finding and a picture, at a wide window and at a phone. */
async function looked(tom: Person, name: string): Promise<void> {
  for (const [size, box] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    await resize(tom.page, box);
    await isAccessible(tom.page, `${name} at a ${size}`);
    await photograph(tom.page, `${name}-${size}`);
  }
}

/** Size, weight and colour of an answer. */
function weight(tom: Person, name: string | RegExp): Promise<unknown> {
  return tom.page.getByRole('radio', { name }).evaluate((radio) => {
    const label = getComputedStyle(radio.closest('label') ?? radio);
    const { width, height } = radio.getBoundingClientRect();
    return [width, height, label.color, label.fontSize, label.fontWeight, label.backgroundColor];
  });
}

test('a stranger is asked, may say no, and takes a yes back (C-01, C-03, C-04)', async () => {
  const tom = await Person.at(place.browser, stranger);
  const { page } = tom;
  await page.getByLabel('Your name').fill('Tom');
  expect(await weight(tom, YES)).toEqual(await weight(tom, NO));
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await looked(tom, '18-invitation');
  await tom.press('Go on to the check');
  await tom.sees('Choose one of the two.');
  await isAccessible(page, 'an answer is missing');
  await page.getByLabel('Language').selectOption('zh-CN');
  await tom.sees(/我已满 16 岁/);
  await page.getByLabel('语言').selectOption('en-US');
  await tom.sees(YES);

  await page.getByRole('radio', { name: NO }).check();
  await tom.press('Go on to the check');
  await tom.sees('You are not in the class');
  await looked(tom, '18-refused');
  await tom.press('Ask me again');

  // By keys alone: past the link to what is kept, the first answer, and Enter.
  await page.getByLabel('Your name').fill('Tom');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.getByRole('radio', { name: YES }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await tom.button('Join class').waitFor();
  await tom.join();
  await tom.sees('The teacher will let you in');

  const elena = await Person.at(place.browser, teacher);
  await elena.join();
  await elena.press('Start class');
  await elena.openPanel(/^People/);
  await elena.press(/^Let in/);
  await tom.press('Who can see and hear me');
  await tom.button('Take it back and leave').waitFor();
  await isAccessible(page, 'who can see and hear me');
  await photograph(page, '18-take-back-desktop');
  await tom.press('Take it back and leave');
  await tom.sees(/^You took back your agreement/);
  await elena.page.getByText('Tom', { exact: true }).first().waitFor({ state: 'detached' });
  await looked(tom, '18-taken-back');
  await tom.press('Ask me again');
  await page.getByRole('radio', { name: YES }).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(tom.faults.foreign).toEqual([]);
  for (const person of [tom, elena]) await person.close();
});

/** The next secret that this page says opens nothing any more. */
function runsOut({ page }: Person): Promise<void> {
  return page.evaluate(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (said) {
      WebSocket.prototype.send = send;
      this.send(String(said).replace(/"resume":"[^"]*"/, '"resume":"gone"'));
    };
  });
}

test('who stands before a locked class knocks, says all anew, and waits to be let in', async () => {
  const elena = await Person.at(place.browser, teacher);
  await elena.join();
  await elena.openPanel(/^People/);
  await elena.press(/^Lock the class/);
  const ida = await Person.at(place.browser, stranger);
  await ida.page.getByLabel('Your name').fill('Ida');
  await ida.page.getByRole('radio', { name: YES }).check();
  await ida.press('Go on to the check');
  await ida.join();
  await ida.sees('The class is locked');
  await isAccessible(ida.page, 'before a locked class');
  await elena.sees('Somebody is at the door, but the class is locked');

  await runsOut(ida);
  const again = ida.page.waitForRequest('**/entry/join');
  await ida.press('Retry');
  await again;
  await ida.sees('The class is locked');

  await elena.press(/^Unlock the class/);
  await ida.press('Retry');
  await ida.sees('The teacher will let you in');
  await elena.sees('Ida is waiting outside');
  await elena.press('Do not let Ida in');
  await ida.sees('The teacher did not let you in');
  for (const { faults } of [elena, ida]) expect(faults).toEqual({ foreign: [], complaints: [] });
  for (const person of [ida, elena]) await person.close();
});

test('a second tab asks before it takes the class over, and the first takes it back', async () => {
  const first = await Person.at(place.browser, teacher);
  await first.join();
  await first.press('Unmute');
  await first.button('Mute').waitFor();
  const second = await Person.at(place.browser, teacher);
  await second.join();
  for (const [comes, goes] of [
    [second, first],
    [first, second],
  ] as const) {
    await comes.sees('This class is open in another tab');
    await comes.press('Use this tab');
    await goes.sees('This class is open in another tab');
    await comes.sees('Your microphone is off in this window');
    await comes.answers('Unmute');
    await comes.button('Mute').waitFor();
  }
  for (const person of [first, second]) await person.close();
});
