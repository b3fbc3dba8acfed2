// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { freshKey, secretSaved } from './secret.ts';
import { USUAL_AGREEMENT } from './usualAgreement.ts';

const SECRET = 'k3Vt9Qz1Xw7Lb5Nc0Hm8Rf2Ys6Jd4GpT';
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => secretSaved());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a new application shows its secret once; after "I have saved it" it is nowhere', async () => {
  await openConsole({ signedIn: true, apps: [], classes: [] });
  const name = await screen.findByLabelText('Name of the application');
  fireEvent.change(name, { target: { value: 'Riverside' } });
  press('Create');
  await screen.findByText(SECRET);
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  press('Hide the key');
  expect(screen.queryByText(SECRET)).toBeNull();
  press('Show the key');
  expect(screen.getByText(SECRET)).toBeTruthy();
  press('I have saved it');
  expect(screen.queryByText(SECRET)).toBeNull();
  expect(freshKey.get()).toBeUndefined();
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(SECRET);
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('the id of a key can be copied long after it was made', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await openConsole({ signedIn: true }, '#/3581047/apps');
  const copies = await screen.findAllByRole('button', { name: 'Copy SecretId' });
  fireEvent.click(copies[1] as HTMLElement);
  await waitFor(() =>
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^AKID\w{20,}$/)),
  );
});

test('rotating makes a new key at once and lets the old one end in a week', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/apps');
  fireEvent.click(await screen.findByRole('button', { name: 'Rotate' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(asked.getByText(/The old one works for 7 more days/)).toBeTruthy();
  expect(school.app(3581047).keys.map((key) => key.state)).toEqual(['disabled', 'active']);
  fireEvent.click(asked.getByRole('button', { name: 'Make a new key' }));
  await screen.findByText(SECRET);
  expect(await screen.findByText('The old key works for 7 more days.')).toBeTruthy();
  const states = school.app(3581047).keys.map((key) => key.state);
  expect(states).toEqual(['disabled', 'ending', 'active']);
  expect(screen.getByText(/^Ends /)).toBeTruthy();
});

test('the last active key stays; with a second one it can go, and come back by Undo', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/apps');
  const states = () => school.app(3581047).keys.map((key) => key.state);
  const disable = await screen.findByRole('button', { name: 'Disable' });
  expect(disable.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(disable);
  expect(screen.getByText(/^The only active key cannot be disabled/)).toBeTruthy();
  await screen.findByText('This is the last active key. Add another one first.');
  expect(states()).toEqual(['disabled', 'active']);
  press('Add key');
  await screen.findByText(SECRET);
  const rows = screen.getAllByRole('row');
  const old = rows.find((row) => within(row).queryByText('AKIDf0Yd…8Kq2N'));
  if (!old) throw new Error('the old key has no row');
  fireEvent.click(within(old).getByRole('button', { name: 'Disable' }));
  await waitFor(() => expect(states()).toEqual(['disabled', 'disabled', 'active']));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(states()).toEqual(['disabled', 'active', 'active']));
});

test('the window for a new application shows the agreement and can be left', async () => {
  await openConsole({ signedIn: true }, '#/3581047/apps');
  fireEvent.click(await screen.findByRole('button', { name: 'New application' }));
  const window = within(screen.getByRole('dialog'));
  const link = window.getByRole('link', { name: 'Read the agreement' });
  expect(link.getAttribute('href')).toBe(`/privacy/agreements/${USUAL_AGREEMENT}`);
  fireEvent.click(window.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the agreement that is linked is that of the newest text', () => {
  const texts = readdirSync('../server/src/main/resources/lyceum/agreement').sort();
  expect(`${USUAL_AGREEMENT}.txt`).toBe(texts.at(-1)?.replace('.txt', '-default.txt'));
});
