// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('logs are kept for as many days as are typed, once it was said what goes', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047/privacy');
  const card = within(await screen.findByRole('region', { name: 'How long' }));
  const days = card.getByLabelText('Logs: kept for so many days') as HTMLInputElement;
  const kept = () => school.kept.kinds.find(({ kind }) => kind === 'log')?.days;
  expect(days.value).toBe('180');
  fireEvent.change(days, { target: { value: '181' } });
  expect(days.getAttribute('aria-invalid')).toBe('true');
  expect(card.queryByRole('button', { name: 'Shorten' })).toBeNull();
  fireEvent.change(days, { target: { value: '60' } });
  expect((card.getByLabelText('Logs') as HTMLInputElement).getAttribute('aria-valuetext')).toBe(
    '60 days',
  );
  await card.findByText(/9120 entries go/);
  expect(kept()).toBe(180);
  fireEvent.click(card.getByRole('button', { name: 'Shorten' }));
  await waitFor(() => expect(kept()).toBe(60));
});
