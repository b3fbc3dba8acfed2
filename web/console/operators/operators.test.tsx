// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

const password = 'river stone lantern 48';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function type(title: string, text: string, go: string) {
  const dialog = within(await screen.findByRole('dialog', { name: title }));
  fireEvent.change(dialog.getByLabelText('Your password'), { target: { value: text } });
  fireEvent.click(dialog.getByRole('button', { name: go }));
  return dialog;
}

test('an operator finds the others in the own menu and invites one for the password', async () => {
  await openConsole({ signedIn: true, password });
  const menu = await screen.findByRole('button', { name: /anna\.novak/ });
  fireEvent.keyDown(menu, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Operators' }));
  await screen.findByText('ben.oliver');
  fireEvent.click(screen.getByRole('button', { name: 'Invite operator' }));
  const dialog = await type('Invite operator', 'not this one', 'Make the link');
  await dialog.findByText('The password is wrong');
  await type('Invite operator', password, 'Make the link');
  await screen.findByText(/\/console\/#\/first\/invite-code-1$/);
});

test('another operator is removed for the password, and nobody removes oneself', async () => {
  const school = await openConsole({ signedIn: true, password }, '#/operators');
  const remove = await screen.findByRole('button', { name: 'Remove ben.oliver' });
  expect(screen.queryByRole('button', { name: 'Remove anna.novak' })).toBeNull();
  fireEvent.click(remove);
  await type('Remove ben.oliver?', password, 'Remove');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull());
  expect(school.operators).toHaveLength(1);
  await screen.findByText('ben.oliver is not an operator any more');
});

test('whoever is invited under a name that is taken reads so at the field', async () => {
  await openConsole({ linkCode: 'invite-code-1' }, '#/first/invite-code-1');
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'ben.oliver' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Set password and go on' }));
  await screen.findByText('Another operator has this name');
});
