// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the page says who else gets data, and leads to what everybody can read', async () => {
  await openConsole({ signedIn: true }, '#/3581047/privacy');
  const card = await screen.findByRole('region', { name: 'Who else gets data' });
  expect(within(card).getByText('Example Mail')).toBeTruthy();
  expect(within(card).getByText('invitations · name, address · EU')).toBeTruthy();
  const page = screen.getByRole('link', { name: 'Page for everybody' });
  expect(page.getAttribute('href')).toBe('/privacy?app=3581047');
  const record = screen.getByRole('link', { name: 'Record of processing' });
  expect(record.getAttribute('href')).toBe('/privacy/record?app=3581047');
});
