// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a person who asks is given an archive, once it is ready', async () => {
  await openConsole({ signedIn: true }, '#/3581047/privacy');
  fireEvent.change(await screen.findByLabelText('Name or ID'), {
    target: { value: 'leo.brandt' },
  });
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
  const link = await screen.findByRole('link', { name: 'Download (48.3 kB)' });
  expect(link.getAttribute('href')).toBe('/export/c2FtcGxl');
  expect(screen.getByText('The export is ready. It goes in 7 days.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Name or ID'), { target: { value: 'x' } });
  await waitFor(() => expect(screen.queryByRole('link', { name: /Download/ })).toBeNull());
});
