// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { toast } from '../frame/toasts.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a class that was made is told, and its links have the focus and are in sight', async () => {
  await openConsole({ signedIn: true });
  const shown = vi.fn();
  Element.prototype.scrollIntoView = shown;
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await screen.findByLabelText('Title');
  type('Title', 'Physics');
  type('Teacher', 'Priya Nair');
  fireEvent.click(screen.getByRole('button', { name: 'Create class' }));
  const links = await screen.findByRole('heading', { name: 'Join links' });
  await waitFor(() => expect(document.activeElement).toBe(links));
  expect(shown).toHaveBeenCalled();
  expect(toast.get()?.text).toContain('Physics is created');
});
