// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { toast } from '../frame/toasts.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PASSWORD = 'river stone lantern 48';

test('a wrong password is said at its field, which has the focus (X-01)', async () => {
  const school = await openConsole({ signedIn: true, password: PASSWORD }, '#/3581047/privacy');
  const field = await screen.findByLabelText('Name or ID');
  fireEvent.change(field, { target: { value: 'leo.brandt' } });
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  await screen.findByText('Kept of this person');
  fireEvent.click(await screen.findByRole('button', { name: 'Erase…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/This is final/).textContent).toContain('in a class now leaves it');
  const type = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  const password = dialog.getByLabelText('Your password') as HTMLInputElement;
  type('Type the user ID to go on', 'leo.brandt');
  type('Why (optional)', ' request 7 ');
  type('Your password', 'not this one');
  fireEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  await dialog.findByText('The password is wrong');
  expect(password.getAttribute('aria-describedby')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(password));
  expect(toast.get()).toBeUndefined();
  expect(school.reasons).toEqual([]);
  type('Your password', PASSWORD);
  expect(dialog.queryByText('The password is wrong')).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(school.reasons).toEqual(['request 7']);
});

/** Less than the usual time between two looks at the page, in ms. */
const SOON_MS = 8_000;

test('an erasure that goes on is looked at again soon, until it has its receipt', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/privacy');
  await screen.findByRole('heading', { name: 'Erasure in progress' });
  school.kept = {
    ...school.kept,
    erasures: school.kept.erasures.map((one) => ({ ...one, state: 'receipted' })),
  };
  await screen.findByRole('heading', { name: 'Last erasure' }, { timeout: SOON_MS });
});
