// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function card() {
  await openConsole({ signedIn: true }, '#/3581047/privacy');
  const title = await screen.findByRole('heading', { name: 'Data in wrong hands' });
  const section = title.closest('section');
  if (!section) throw new Error('no card');
  await within(section).findAllByRole('listitem');
  return within(section);
}

test('what got into wrong hands is listed with the hours that are left (X-05)', async () => {
  const list = await card();
  const row = list.getByRole('listitem').textContent ?? '';
  expect(row).toMatch(/Tell the authority by .*1[67] hr left.*Laptop.*Known since/);
});

test('it is noted, with a time that has passed, and answered (X-05)', async () => {
  const list = await card();
  fireEvent.click(list.getByRole('button', { name: 'Note it…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const go = dialog.getByRole('button', { name: 'Note it' });
  fireEvent.click(go);
  expect(dialog.getByText('Please fill this in.')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'Key in a mail' } });
  const since = dialog.getByLabelText('Known since');
  fireEvent.change(since, { target: { value: '2999-01-01T00:00' } });
  fireEvent.click(go);
  expect(dialog.getByText('A time that has passed')).toBeTruthy();
  fireEvent.change(since, { target: { value: '2020-01-01T00:00' } });
  fireEvent.click(go);
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));
  const noted = list.getAllByRole('listitem')[1] as HTMLElement;
  expect(noted.textContent).toMatch(/Was due/);
  fireEvent.click(within(noted).getByRole('button', { name: 'Answer…' }));
  const answer = within(await screen.findByRole('dialog'));
  fireEvent.change(answer.getByLabelText('How it ended'), { target: { value: 'no_risk' } });
  fireEvent.click(answer.getByRole('button', { name: 'Close it' }));
  expect(answer.getByText('Please fill this in.')).toBeTruthy();
  fireEvent.change(answer.getByLabelText('Why it is a risk to nobody'), {
    target: { value: 'The key was disabled before' },
  });
  fireEvent.click(answer.getByRole('button', { name: 'Close it' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
});
