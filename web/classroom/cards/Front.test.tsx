// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Front } from './Front.tsx';

test('the front page says what this is, where to sign in and how to get a link', async () => {
  await startWords('en-US');
  render(
    <TipProvider>
      <Front />
    </TipProvider>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Lyceum');
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/console/');
  expect(screen.getByText('./lyceum operator-link')).toBeTruthy();
  expect(screen.getByText(/with the same --data if it was started with one/)).toBeTruthy();
});
