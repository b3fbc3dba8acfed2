// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';

const PAGE = '#/3581047/privacy';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = () => screen.findByRole('region', { name: 'Agreement' });

test('the card shows what was accepted; another one is accepted knowing what goes', async () => {
  const school = await openConsole({ signedIn: true }, PAGE);
  const shown = await card();
  expect(shown.textContent).toContain('by making the application: operator A. Novak');
  expect(shown.textContent).toContain('477fa3d6…60bb0dcd');
  expect(shown.textContent).toContain('the stricter side applies');
  const text = within(shown).getByRole('link');
  expect(text.getAttribute('href')).toBe('/privacy/agreements/2025-04-25-default');
  fireEvent.click(within(shown).getByRole('button', { name: 'Choose another…' }));
  const dialog = await screen.findByRole('dialog');
  expect((within(dialog).getByLabelText('Which one') as HTMLSelectElement).value).toBe('');
  const accept = within(dialog).getByRole('button', { name: 'Accept' });
  expect(accept.getAttribute('aria-disabled')).toBe('true');
  const texts = within(dialog)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(texts).toHaveLength(4);
  expect(texts).toContain('/privacy/agreements/2025-04-25-coppa');
  fireEvent.change(within(dialog).getByLabelText('Which one'), {
    target: { value: '2025-04-25-coppa' },
  });
  await within(dialog).findByText('Most for Chat: 365 days, so far until deleted.');
  await within(dialog).findByText(/18422 entries go within 65 minutes/);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(school.kept.agreed.bound?.agreement).toBe('2025-04-25-coppa');
  expect((await card()).textContent).toContain('nothing is kept for ever');
});

test('without an agreement the card says what that means', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047');
  const { bound: _, ...agreed } = school.kept.agreed;
  school.kept = { ...school.kept, agreed: { ...agreed, pending: '2023-03-24' } };
  location.hash = PAGE;
  const shown = await card();
  expect(shown.textContent).toContain('No agreement was accepted');
  expect(shown.textContent).toContain('2023 is new. It holds once you accept it.');
});

test('a newer agreement says until when classes are made without it (M-04)', async () => {
  const school = await openConsole({ signedIn: true }, '#/3581047');
  const { agreed } = school.kept;
  const pending = { ...agreed, pending: '2023-03-24' };
  const day = 86_400_000;
  school.kept = { ...school.kept, agreed: { ...pending, pendingUntil: school.now + 9 * day } };
  location.hash = PAGE;
  expect((await card()).textContent).toMatch(/Until .* classes can be made without it/);
  cleanup();
  const later = await openConsole({ signedIn: true }, '#/3581047');
  later.kept = { ...later.kept, agreed: { ...pending, pendingUntil: later.now - day } };
  location.hash = PAGE;
  expect((await card()).textContent).toContain('Classes that were made before are held.');
});
