// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('suspending asks first, and the overview says it', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/privacy');
  fireEvent.click(await screen.findByRole('button', { name: 'Suspend…' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(asked.getByText(/^Classes that run end at once/)).toBeTruthy();
  expect(school.kept.state).toBe('active');
  fireEvent.click(asked.getByRole('button', { name: 'Suspend' }));
  await waitFor(() => expect(school.kept.state).toBe('suspended'));
  cleanup();
  vi.unstubAllGlobals();
  const apps = school.apps;
  await openConsole({ signedIn: true, apps }, '#/3581047');
  const banner = await screen.findByRole('alert');
  expect(banner.textContent).toMatch(/^Suspended\. Nobody can enter a class/);
  expect(screen.queryByText('Everything is running')).toBeNull();
});
