import { expect, test } from 'vitest';
import { house } from './house.ts';
import { Operator, PHRASE } from './operator.ts';

const place = house();
const OTHER = 'four blue kites at noon';

async function begins(operator: Operator, name: string, phrase: string): Promise<void> {
  await operator.sees('Link accepted');
  await operator.fill('Name', name);
  await operator.fill('Password', phrase);
  await operator.press('Set password and go on');
  await operator.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await operator.page.locator('.con-operator').click();
  await operator.page.getByRole('menuitem', { name: 'Operators' }).click();
  await operator.page.getByRole('heading', { level: 1, name: 'Operators' }).waitFor();
}

async function proves(operator: Operator, phrase: string, go: string): Promise<void> {
  const dialog = operator.page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(phrase);
  await dialog.getByRole('button', { name: go }).click();
}

test('an operator invites another, who may remove the first', async () => {
  const anna = await Operator.at(place.browser, place.server);
  await begins(anna, 'anna.novak', PHRASE);
  await anna.press('Invite operator');
  await proves(anna, PHRASE, 'Make the link');
  const shown = (await anna.page.locator('.con-by-hand').textContent()) ?? '';
  const { pathname, hash } = new URL(shown);
  const ben = await Operator.at(
    place.browser,
    place.server,
    `${place.server.base}${pathname}?lng=en-US${hash}`,
  );
  await begins(ben, 'ben.oliver', OTHER);
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await anna.sees('ben.oliver');
  await ben.isAccessible('operators');
  await ben.press('Remove anna.novak');
  await proves(ben, OTHER, 'Remove');
  await ben.sees('anna.novak is not an operator any more');
  await anna.sees('You were signed out');
  anna.forgiven(/status of 401/);
  expect(anna.faults).toEqual({ foreign: [], complaints: [] });
  expect(ben.faults).toEqual({ foreign: [], complaints: [] });
});
