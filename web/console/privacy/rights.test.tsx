// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

const PAGE = '#/3581047/privacy';
const PASSWORD = 'river stone lantern 48';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const type = (label: string, value: string, within_ = screen as ReturnType<typeof within>) =>
  fireEvent.change(within_.getByLabelText(label), { target: { value } });

async function found() {
  const field = await screen.findByLabelText('Name or ID');
  fireEvent.change(field, { target: { value: 'leo.brandt' } });
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  await screen.findByText('Leo Brandt');
}

test('a name is set right once a reason is given (X-04)', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  await found();
  fireEvent.click(screen.getByRole('button', { name: 'Correct…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Correct Leo Brandt' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Nothing is changed yet.')).toBeTruthy();
  type('Name that others see', '\u202e', dialog);
  expect(dialog.getByLabelText('Why').getAttribute('aria-invalid')).toBe('true');
  type('Why', 'request 7', dialog);
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await dialog.findByText(/cannot be a name/);
  type('Name that others see', 'Leo Brand', dialog);
  type('Address of the picture', 'javascript:alert(1)', dialog);
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await dialog.findByText(/begins with http/);
  type('Address of the picture', '', dialog);
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(school.leo.name).toBe('Leo Brand');
  await screen.findByText('Leo Brand');
  await screen.findByText('Set right');
});

test('what is asked at the door is chosen with its age (C-02)', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  const card = within(await screen.findByRole('region', { name: 'At the door' }));
  await card.findByLabelText('Where your people are');
  expect(card.queryByRole('button', { name: 'Save' })).toBeNull();
  type('Where your people are', 'AT', card);
  expect(card.getByText('From 14 years on people may agree alone.')).toBeTruthy();
  expect(card.getByText(/^I am 14 or older/)).toBeTruthy();
  type('Users you registered', 'require', card);
  expect(card.getByText(/for whom you did not answer: with AssertAge/)).toBeTruthy();
  fireEvent.click(card.getByRole('button', { name: 'Cancel' }));
  expect(card.getByText('From 16 years on people may agree alone.')).toBeTruthy();
  type('Where your people are', 'AT', card);
  fireEvent.click(card.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(card.queryByRole('button', { name: 'Save' })).toBeNull());
  expect(school.door).toMatchObject({ jurisdiction: 'AT', minimumAge: 14, registered: 'off' });
});

test('everything is taken along once the password is shown again (X-02)', async () => {
  const school = await openConsole({ signedIn: true, password: PASSWORD }, PAGE);
  const card = within(await screen.findByRole('region', { name: 'Take everything along' }));
  fireEvent.click(card.getByRole('button', { name: 'Export all…' }));
  const dialog = within(await screen.findByRole('dialog'));
  type('Your password', 'another', dialog);
  fireEvent.click(dialog.getByRole('button', { name: 'Export' }));
  await screen.findByText('The password is wrong');
  expect(school.whole).toBeUndefined();
  type('Your password', PASSWORD, dialog);
  fireEvent.click(dialog.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const link = await card.findByRole('link', { name: /^Download/ });
  expect(link.getAttribute('href')).toBe('/export/c2FtcGxl');
  expect(card.getByText('The export is ready. It goes in 7 days.')).toBeTruthy();
});

test('an archive of everything is found again after the page was left', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047');
  school.whole = {
    id: 'export-1',
    state: 'ready',
    bytes: 48_312,
    endsAt: school.now + 86_400_000,
    path: '/export/c2FtcGxl',
  };
  location.hash = PAGE;
  const card = within(await screen.findByRole('region', { name: 'Take everything along' }));
  await card.findByRole('link', { name: /^Download/ });
  expect(card.getByRole('button', { name: 'Make a new one…' })).toBeTruthy();
});

test('an answer is required only after it was said how many have none (C-01)', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  const card = within(await screen.findByRole('region', { name: 'At the door' }));
  await card.findByLabelText('Where your people are');
  type('Users you registered', 'require', card);
  fireEvent.click(card.getByRole('button', { name: 'Save' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(asked.getByText(/^Without an answer: 29 of 30 registered people/)).toBeTruthy();
  expect(school.door.registered).toBe('off');
  fireEvent.click(asked.getByRole('button', { name: 'Require' }));
  await waitFor(() => expect(school.door.registered).toBe('require'));
});

test('the school answers for the age of a person, and nothing is preselected (C-01)', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  await found();
  expect(screen.getByText('Nobody has answered for the age.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Answer for the age…' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Answer' }));
  expect(school.leo.age).toBeUndefined();
  fireEvent.click(dialog.getByLabelText('The school has agreed'));
  fireEvent.click(dialog.getByRole('button', { name: 'Answer' }));
  await screen.findByText(/^Answered today .*: The school has agreed$/);
  expect(school.leo.age?.basis).toBe('school_authority');
});
