// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { sampleApps } from '../fake/sample.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** An application whose key nobody has used; the demo class was not opened yet. */
async function opens() {
  const apps = sampleApps(0).map((app) => ({
    ...app,
    keys: app.keys.map(({ lastUsedAt: _, ...key }) => key),
  }));
  await openConsole({ signedIn: true, apps, classes: [] });
  await screen.findByText('Get your first class running');
}

const button = (name: string) => screen.queryByRole('button', { name });

test('the key has its button before its turn, which opens and folds the step', async () => {
  await opens();
  expect(button('I have saved it')).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Open: Save the secret key' }));
  expect(button('I have saved it')).not.toBeNull();
  expect(button('Add key')).not.toBeNull();
  const fold = button('Close: Save the secret key');
  expect(fold?.getAttribute('aria-expanded')).toBe('true');
  if (fold) fireEvent.click(fold);
  expect(button('I have saved it')).toBeNull();
});

test('a key said to be saved before the demo class was opened is done', async () => {
  await opens();
  fireEvent.click(await screen.findByRole('button', { name: 'Open: Save the secret key' }));
  fireEvent.click(screen.getByRole('button', { name: 'I have saved it' }));
  await waitFor(() => expect(screen.getByText('2 of 5 done')).toBeTruthy());
  expect(button('Close: Save the secret key')).toBeNull();
  expect(button('Open: Save the secret key')).toBeNull();
});

test('a demo class that was held counts as tried, from whatever link', async () => {
  await openConsole({ signedIn: true, demoBegan: true, classes: [] });
  const step = (await screen.findByText('Try the demo class')).closest('li');
  expect(step?.getAttribute('data-state')).toBe('done');
});
