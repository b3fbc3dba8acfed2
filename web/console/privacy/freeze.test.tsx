// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function says(reason: string, go: string) {
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: go }));
  expect(dialog.getByLabelText('Why').getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(dialog.getByLabelText('Why'), { target: { value: reason } });
  fireEvent.click(dialog.getByRole('button', { name: go }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

test('what is kept of a person is frozen for a reason, and that is lifted (X-04)', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/privacy');
  const field = await screen.findByLabelText('Name or ID');
  fireEvent.change(field, { target: { value: 'leo.brandt' } });
  press('Find');
  await screen.findByText('Leo Brandt');
  press('Freeze…');
  await says('request 7', 'Freeze');
  expect(school.leo.frozen?.reason).toBe('request 7');
  await screen.findByText('Frozen: kept, but nobody can read it');
  expect(screen.getByText(/^since today .*: request 7$/)).toBeTruthy();
  // Nobody sees the name, so nobody sets it right; it can still be given out and erased.
  expect(screen.queryByText('Leo Brandt')).toBeNull();
  expect(screen.getByText('Frozen person')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Correct…' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Export' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Erase…' })).toBeTruthy();
  press('Lift the freeze…');
  await says('request 7 is over', 'Lift');
  await screen.findByText('Leo Brandt');
  expect(screen.queryByText('Frozen: kept, but nobody can read it')).toBeNull();
});
