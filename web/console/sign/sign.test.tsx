// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

const PHRASE = 'river stone lantern 48';
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('first sign-in', () => {
  test('rules tick while typing, a kept phrase opens the console, the link leaves', async () => {
    await openConsole({ linkCode: 'link-code-1' }, '#/first/link-code-1');
    const rules = await screen.findByRole('list', { name: 'What it needs' });
    const done = () => within(rules).queryAllByText('done').length;
    type(screen.getByLabelText('Name'), 'anna.novak');
    const password = screen.getByLabelText('Password');
    expect(password.getAttribute('autocomplete')).toBe('new-password');
    expect(done()).toBe(0);
    type(password, 'anna.novak');
    expect(done()).toBe(1);
    press('Set password and go on');
    expect(screen.queryByRole('navigation')).toBeNull();
    type(password, PHRASE);
    expect(done()).toBe(3);
    press('Set password and go on');
    await screen.findByRole('heading', { name: 'Overview' });
    expect(location.hash).toBe('#/');
  });

  test('a password on the list is refused with the reason, and its row failed', async () => {
    await openConsole({ linkCode: 'link-code-1' }, '#/first/link-code-1');
    type(await screen.findByLabelText('Name'), 'anna.novak');
    const password = screen.getByLabelText('Password');
    type(password, 'passwordpassword');
    press('Set password and go on');
    const why = 'This password is on a list of known passwords. Choose another.';
    const told = (password.getAttribute('aria-describedby') ?? '').split(' ');
    expect(told).toContain(screen.getByText(why).id);
    expect(password.getAttribute('aria-invalid')).toBe('true');
    const row = screen.getByText('Not on the list of known passwords').closest('li');
    expect(row?.getAttribute('data-failed')).toBe('true');
    within(row as HTMLElement).getByText('failed');
    type(password, PHRASE);
    expect(screen.queryByText(why)).toBeNull();
  });

  test('a used link says so and how to get another', async () => {
    await openConsole({}, '#/first/link-code-9');
    expect((await screen.findByRole('alert')).textContent).toContain('used already');
    expect(screen.getByText('./lyceum operator-link')).toBeTruthy();
    expect(screen.getByText(/make one on the server, with the same --data/)).toBeTruthy();
  });
});

describe('sign-in', () => {
  const fill = async (password: string) => {
    type(await screen.findByLabelText('Name'), 'anna.novak');
    type(screen.getByLabelText('Password'), password);
    press('Sign in');
  };

  test('a wrong password never says which part was wrong, then one waits', async () => {
    const school = await openConsole({ password: PHRASE });
    school.tries = 2;
    await fill('another phrase altogether');
    await screen.findByText('Name or password is wrong. 1 more try, then a minute’s wait.');
    press('Sign in');
    await screen.findByText(/0 more tries/);
    press('Sign in');
    await screen.findByText(/Too many tries. Wait 1:00/);
    school.tries = 3;
    press('Sign in');
    expect(screen.queryByRole('heading', { name: 'Overview' })).toBeNull();
  });

  test('the right one opens the console; signing out closes it', async () => {
    const school = await openConsole({ password: PHRASE });
    await fill(PHRASE);
    await screen.findByRole('heading', { name: 'Overview' });
    const [foot] = screen.getAllByRole('button', { name: /anna.novak/ });
    if (foot) fireEvent.keyDown(foot, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(school.signedIn).toBe(false);
  });
});

test('a session that ends lays a card over the page and keeps what was typed', async () => {
  const school = await openConsole({ password: PHRASE, signedIn: true });
  type(await screen.findByLabelText('Title'), 'Physics');
  type(screen.getByLabelText('Teacher'), 'Priya Nair');
  const before = school.classes.length;
  school.signedIn = false;
  press('Create class');
  const card = within(await screen.findByRole('dialog', { name: 'You were signed out' }));
  expect(card.getByText('What you had typed is kept: “Schedule a class”.')).toBeTruthy();
  fireEvent.keyDown(card.getByLabelText('Password'), { key: 'Escape' });
  expect(screen.getByRole('dialog')).toBeTruthy();
  expect(screen.getByDisplayValue('Physics')).toBeTruthy();
  type(card.getByLabelText('Password'), PHRASE);
  fireEvent.click(card.getByRole('button', { name: 'Go on' }));
  await screen.findByText('Class created');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(school.classes).toHaveLength(before + 1);
});
