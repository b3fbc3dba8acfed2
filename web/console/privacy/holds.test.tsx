// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open() {
  const school = await openConsole({ signedIn: true }, '#/3581047/privacy');
  return { school, card: within(await screen.findByRole('region', { name: 'Holds' })) };
}

test('a hold says whom it keeps, for what reason, and can be released (T-05)', async () => {
  const { school, card } = await open();
  await card.findByText('Tom');
  expect(card.getByText('Class Algebra II · Vertex form')).toBeTruthy();
  expect(card.getAllByText(/^by law, until .*, approved by A. Novak, L. Weber$/)).toHaveLength(2);
  fireEvent.click(card.getByRole('button', { name: 'Release the hold on Tom' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(school.holds).toHaveLength(2);
  fireEvent.click(asked.getByRole('button', { name: 'Release' }));
  await waitFor(() => expect(school.holds).toHaveLength(1));
  await waitFor(() => expect(card.queryByText('Tom')).toBeNull());
});

test('a hold is placed by the word of two people (T-05)', async () => {
  const { school, card } = await open();
  fireEvent.click(await card.findByRole('button', { name: 'Place a hold…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Place a hold' }));
  const type = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  const go = () => fireEvent.click(dialog.getByRole('button', { name: 'Place the hold' }));
  go();
  expect(dialog.getByLabelText('User ID').getAttribute('aria-invalid')).toBe('true');
  type('User ID', 'nobody');
  type('First approver', 'Eva Novak');
  type('Second approver', 'Eva Novak');
  type('For how many days', '366');
  go();
  expect(dialog.getByText('A whole number from 1 to 365')).toBeTruthy();
  type('For how many days', '60');
  go();
  await dialog.findByText('Two people who are not the same have to allow it');
  type('Second approver', 'Tom Weber');
  go();
  await dialog.findByText('No person with this ID');
  type('User ID', 'leo.brandt');
  go();
  await card.findByText('Leo Brandt');
  expect(school.holds.at(-1)).toMatchObject({
    named: 'leo.brandt',
    basis: 'law',
    approvers: ['Eva Novak', 'Tom Weber'],
  });
});
