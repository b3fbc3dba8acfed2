// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function card() {
  await openConsole({ signedIn: true, password: 'river stone lantern 48' }, '#/3581047/privacy');
  const title = await screen.findByRole('heading', { name: 'Open requests' });
  const section = title.closest('section');
  if (!section) throw new Error('no card');
  await within(section).findAllByRole('listitem');
  return within(section);
}

test('what is open is listed with the day by which it is answered (X-03)', async () => {
  const list = await card();
  const rows = list.getAllByRole('listitem').map((row) => row.textContent ?? '');
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/Erase me.*Answer was due/);
  expect(rows[1]).toMatch(/Give me my data.*Answer by/);
  expect(rows[2]).toContain('Waits until the application says who asked.');
});

test('a request is answered, and a refusal says why (X-03)', async () => {
  const list = await card();
  fireEvent.click(list.getAllByRole('button', { name: 'Answer…' })[1] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('How it ended'), { target: { value: 'refused' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Close the request' }));
  expect(dialog.getByText('A refusal says why.')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('What the person was told'), {
    target: { value: 'Asked last week' },
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Close the request' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));
});

test('who asked to be erased is erased with the password again (X-03)', async () => {
  const list = await card();
  fireEvent.click(list.getByRole('button', { name: 'Erase as asked…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const show = (value: string) => {
    fireEvent.change(dialog.getByLabelText('Your password'), { target: { value } });
    fireEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  };
  show('not this one');
  await dialog.findByText('The password is wrong');
  show('river stone lantern 48');
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));
});

test('what the operator was told is noted (X-03)', async () => {
  const list = await card();
  fireEvent.click(list.getByRole('button', { name: 'Note one…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const id = dialog.getByLabelText('User ID or your own ID');
  fireEvent.change(id, { target: { value: 'nobody' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Note it' }));
  await dialog.findByText('No person with this ID');
  fireEvent.change(id, { target: { value: 'leo.brandt' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Note it' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(4));
});

test('a request is extended once, for a reason, to the day that was shown (X-03)', async () => {
  const list = await card();
  const row = () => within(list.getAllByRole('listitem')[1] as HTMLElement);
  expect(list.getAllByRole('button', { name: 'Extend…' })).toHaveLength(2);
  fireEvent.click(row().getByRole('button', { name: 'Extend…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const go = dialog.getByRole('button', { name: /Extend to/ });
  const day = go.textContent?.replace('Extend to ', '') ?? '';
  expect(dialog.getByText(new RegExp(`answered by ${day}`))).toBeTruthy();
  fireEvent.click(go);
  expect(dialog.getByText('Please fill this in.')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('Why it takes longer'), {
    target: { value: 'Four years of classes' },
  });
  fireEvent.click(go);
  await waitFor(() => expect(row().getByText(`Answer by ${day}`)).toBeTruthy());
  expect(row().getByText('Extended: Four years of classes')).toBeTruthy();
  expect(row().queryByRole('button', { name: 'Extend…' })).toBeNull();
});
