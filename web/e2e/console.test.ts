import { expect, test } from 'vitest';
import { house } from './house.ts';
import type { Invited } from './lesson.ts';
import { Operator, PHRASE } from './operator.ts';
import { Person } from './person.ts';
import { isAccessible } from './screens.ts';
import { call } from './signed.ts';

/** The whole way through the console, in ms; every page is looked at four times. */
const PATIENCE = 360_000;

const place = house();

/** Whoever has the link; the server names itself localhost, the test asks it by number. */
function holder(name: string, link: string): Invited {
  const { pathname } = new URL(link);
  return { name, userId: '', url: () => `${place.server.base}${pathname}?lng=en-US` };
}

async function signsIn(operator: Operator): Promise<void> {
  await operator.sees('Link accepted');
  await operator.fill('Name', 'anna.novak');
  await operator.fill('Password', 'passwordpassword');
  await operator.press('Set password and go on');
  await operator.sees('This password is on a list of known passwords. Choose another.');
  expect(await operator.page.getByText('failed', { exact: true }).count()).toBe(1);
  await operator.fill('Password', PHRASE);
  await operator.photographed('17-operator-first', 'light');
  await operator.isAccessible('first sign-in');
  await operator.press('Set password and go on');
  await operator.page.getByRole('heading', { name: 'Overview' }).waitFor();
}

/** A session that is over keeps the page; whoever signs out comes back by name and password. */
async function signsInAgain(operator: Operator): Promise<void> {
  const { page, context } = operator;
  await operator.goes('Classes');
  // Once the list is there, it is not asked for again before the dialog is open.
  await page.getByRole('row', { name: /Physics/ }).waitFor();
  await context.clearCookies();
  await operator.press('Schedule a class');
  await operator.fill('Title', 'Kept while signed out');
  await operator.press('Create class');
  await operator.sees('You were signed out');
  await operator.photographed('17-operator-expired', 'light');
  await isAccessible(page, 'session over');
  await page.getByRole('dialog').last().getByLabel('Password', { exact: true }).fill(PHRASE);
  await operator.press('Go on');
  await page.getByText('You were signed out').waitFor({ state: 'detached' });
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.locator('.con-operator').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await operator.fill('Name', 'anna.novak');
  await operator.fill('Password', 'not the phrase at all');
  await operator.press('Sign in');
  await operator.sees(/Name or password is wrong/);
  await operator.photographed('17-operator-signin', 'light');
  await operator.isAccessible('sign-in');
  operator.forgiven(/status of 401/);
}

async function makesApplication(operator: Operator) {
  await operator.goes('Applications & keys');
  await operator.press('New application');
  await operator.fill('Name of the application', 'Riverside School');
  await operator.press(/^Create$/);
  await operator.sees('New key made');
  await operator.isAccessible('applications and keys');
  await operator.photographed('15-console-apps', 'light');
  const file = await operator.saves('Download as file');
  const [, sdkAppId, secretId, secretKey] =
    /^SdkAppId=(\d+)\nSecretId=(\S+)\nSecretKey=(\S+)\n$/.exec(file) ?? [];
  if (!sdkAppId || !secretId || !secretKey) throw new Error('the file holds no key');
  expect(await operator.copies('Copy SecretKey')).toBe(secretKey);
  await operator.press('I have saved it');
  expect(await operator.page.getByText(secretKey).count()).toBe(0);
  return { sdkAppId: Number(sdkAppId), secretId, secretKey };
}

/** A class that is over says who really came, and gives it away for a reason only. */
async function savesWhoCame(operator: Operator): Promise<void> {
  const { page } = operator;
  await page.getByRole('row', { name: /^.*=1\+1.*Did not come/ }).waitFor();
  await operator.isAccessible('a class that is over');
  await operator.photographed('10-console-class-over', 'light');
  await operator.press('Save as CSV');
  const asked = page.getByRole('dialog');
  await isAccessible(page, 'saving who came');
  await asked.getByLabel('Why').fill('certificates of June');
  const file = await operator.saves('Save file');
  expect(file).toMatch(/^\uFEFF"Name","Role"/);
  expect(file).toMatch(
    /"Elena Marchetti","Teacher","\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d"/,
  );
  expect(file).toContain('"Tom","Student"');
  expect(file).toContain(`"'=1+1","Student","Did not come"`);
  await asked.waitFor({ state: 'detached' });
}

/** Somebody asks to be erased: found by the id, looked at, erased, and there is a receipt. */
async function erases(operator: Operator, userId: string, name: string): Promise<void> {
  const { page } = operator;
  await operator.goes('Privacy');
  await page.getByRole('row', { name: /^Chat/ }).waitFor();
  await operator.fill('Name or ID', userId);
  await operator.press('Find');
  await operator.sees('Kept of this person');
  await operator.press('Erase…');
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Type the user ID to go on').fill(userId);
  await asked.getByLabel('Your password').fill(PHRASE);
  await isAccessible(page, 'erasing a person');
  await asked.getByRole('button', { name: 'Erase for good' }).click();
  await operator.sees(/Nobody can read it any more/);
  await operator.sees('The one is verified');
  await operator.isAccessible('privacy');
  await operator.photographed('23-console-privacy', 'light');
  await operator.fill('Name or ID', userId);
  await operator.press('Find');
  await operator.sees('No person with this name or ID');
  operator.forgiven(/status of 404/);
  expect(await page.getByText(name, { exact: true }).count()).toBe(0);
}

test('an operator sets a server up and watches a class', { timeout: PATIENCE }, async () => {
  const operator = await Operator.at(place.browser, place.server);
  await signsIn(operator);
  const key = await makesApplication(operator);
  const user = { SdkAppId: key.sdkAppId, Name: 'Ravi' };
  const ravi = await call<{ UserId: string }>(place.server.base, key, 'RegisterUser', user);

  await operator.goes('Overview');
  await operator.fill('Title', 'Algebra II · Vertex form');
  await operator.fill('Teacher', 'Elena Marchetti');
  await operator.fill('Assistants', 'David Okoye');
  await operator.fill('Students', '=1+1\nMei Tanaka');
  await operator.press('Create class');
  await operator.sees('Class created');
  await operator.isAccessible('overview');
  const links = await operator.saves('Links as CSV');
  expect(links).toContain("'=1+1,http://");
  const mei = /Mei Tanaka,(\S+)/.exec(links)?.[1];
  if (!mei) throw new Error('no link for Mei Tanaka');
  const elena = await operator.copies('Copy link for Teacher Elena Marchetti');
  const david = await operator.copies('Copy link for Assistant David Okoye');
  await operator.press('New link');
  await operator.page.getByRole('menuitem', { name: 'Students' }).click();
  await operator.sees('0 joined');
  const invited = await operator.copies(/^Copy link for Students …/);

  const teacher = await Person.at(place.browser, holder('Elena', elena));
  await teacher.join();
  await teacher.press('Start class');
  const student = await Person.at(place.browser, holder('Mei', mei));
  await student.join();
  const assistant = await Person.at(place.browser, holder('David', david));
  await assistant.join();
  await assistant.button('Mute all').waitFor(); // leads
  await operator.sees(/^All classes$/);
  await operator.page.getByRole('row', { name: /Algebra II/ }).waitFor();
  await operator.photographed('09-console-overview', 'light');
  await operator.page
    .getByRole('link', { name: /^Algebra II · Vertex form$/ })
    .first()
    .click();
  await operator.page
    .getByRole('row', { name: /Elena Marchetti/ })
    .first()
    .waitFor();
  await operator.page
    .getByRole('row', { name: /Mei Tanaka/ })
    .first()
    .waitFor();
  await student.press('Raise hand');
  await operator.sees('Mei Tanaka raised a hand');

  const stranger = await Person.at(place.browser, holder('Tom', invited));
  await stranger.page.getByLabel('Your name').fill('Tom');
  await stranger.page.getByRole('radio', { name: /^I am 16 or older/ }).check();
  await stranger.press('Go on to the check');
  await stranger.join();
  await teacher.openPanel(/^People/);
  await teacher.press(/^Let in/);
  await operator.sees('1 joined');
  await operator.isAccessible('a running class');
  await operator.photographed('10-console-class', 'dark');

  await operator.press('Show personal links');
  await operator.press('More for the link of Student Mei Tanaka');
  await operator.page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await student.sees('This link was withdrawn');
  await isAccessible(operator.page, 'a withdrawn personal link');
  await operator.press('Undo for the link of Student Mei Tanaka');
  await operator.button('Copy link for Student Mei Tanaka').waitFor();
  await student.page.goto(holder('Mei', mei).url());
  await student.join();
  await student.button('Raise hand').waitFor();

  await operator.press('Withdraw');
  await operator.sees(/^Withdrawn/);
  await operator.page.getByRole('button', { name: 'Close' }).last().click();
  await operator.goes('Classes');
  await operator.press('Schedule a class');
  await operator.fill('Title', 'Physics · Energy');
  await operator.fill('Teacher', 'Priya Nair');
  await operator.press('Create class');
  await operator.sees('Class created');
  await operator.press('New link');
  await operator.page.getByRole('menuitem', { name: 'Students' }).click();
  await operator.page.getByRole('dialog').getByText('0 joined').waitFor();
  await operator.photographed('16-console-class-made', 'dark');
  await operator.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await operator.page.getByRole('row', { name: /Physics/ }).waitFor();
  await operator.page.getByRole('row', { name: /Algebra II.*4 joined/ }).waitFor();
  await operator.photographed('16-console-classes', 'dark');
  await operator.isAccessible('classes');
  await operator.page.getByRole('link', { name: /^Algebra II/ }).click();
  await operator.press('End class');
  const asked = operator.page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'End class' }).click();
  await teacher.sees('The class has ended');
  await operator.button('Delete class').waitFor();
  await savesWhoCame(operator);
  await erases(operator, ravi.UserId, 'Ravi');
  await signsInAgain(operator);

  expect(operator.faults).toEqual({ foreign: [], complaints: [] });
  for (const person of [teacher, assistant, student, stranger]) await person.close();
  await operator.close();
});
