// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

const PAGE = '#/3581047/privacy';
const LIVE = '#/3581047/classes/300418265';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function ask(text: string) {
  const card = within(await screen.findByRole('region', { name: 'A person asks' }));
  fireEvent.change(card.getByLabelText('Name or ID'), { target: { value: text } });
  fireEvent.click(card.getByRole('button', { name: 'Find' }));
  return card;
}

test('who came by an invitation is found, with all but correcting (X-01)', async () => {
  await openConsole({ signedIn: true }, PAGE);
  const card = await ask('p12-guest');
  await card.findByText('Came by an invitation, no account');
  expect(card.getByText('Tom')).toBeTruthy();
  for (const name of ['Export', 'Freeze…', 'Erase…', 'Copy the user ID'])
    expect(card.getByRole('button', { name })).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Correct…' })).toBeNull();
  expect(card.getByText(/has no account to correct/)).toBeTruthy();
});

test('a name finds all whose words begin so, and where they were seen (X-01)', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  school.tom = { ...school.tom, name: 'LEO BRANDT' };
  const card = await ask('leo');
  await card.findByText('2 people found');
  expect(card.getAllByText(/^Algebra II · Vertex form, today/)).toHaveLength(2);
  fireEvent.click(card.getByRole('button', { name: 'Show LEO BRANDT, p12-guest' }));
  await card.findByRole('button', { name: 'Freeze…' });
  expect(card.getByText('p12-guest')).toBeTruthy();
  await ask('Nobody');
  await card.findByText('No person with this name or ID');
  await card.findByText(/renamed is found by the newer name/);
});

test('a row of a class leads to the data of its person (X-01)', async () => {
  await openConsole({ signedIn: true }, LIVE);
  const more = await screen.findByRole('button', { name: 'More for Leo Brandt' });
  fireEvent.keyDown(more, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Data of this person…' }));
  const card = within(await screen.findByRole('region', { name: 'A person asks' }));
  await card.findByRole('button', { name: 'Correct…' });
  expect(card.getByText('leo.brandt')).toBeTruthy();
  // An id is personal: no address has it.
  expect(location.hash).toBe(PAGE);
});
