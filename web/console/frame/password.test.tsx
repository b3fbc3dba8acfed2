// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an operator sets another password once the old one was shown', async () => {
  const before = 'river stone lantern 48';
  const school = await openConsole({ signedIn: true, password: before });
  const menu = await screen.findByRole('button', { name: /anna\.novak/ });
  fireEvent.keyDown(menu, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Change password…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change your password' }));
  const type = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  const go = () => fireEvent.click(dialog.getByRole('button', { name: 'Change password' }));
  type('Your password', 'not this one');
  type('New password', 'short');
  go();
  expect(dialog.getByLabelText('New password').getAttribute('aria-invalid')).toBe('true');
  dialog.getByText('This password is too short.');
  expect(school.password).toBe(before);
  type('New password', 'four blue kites at noon');
  go();
  await dialog.findByText('The password is wrong');
  type('Your password', before);
  go();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(school.password).toBe('four blue kites at noon');
  await screen.findByText('Password changed');
});
