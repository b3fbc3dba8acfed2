// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Whole } from './Whole.tsx';

beforeAll(() => startWords('en-US'));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('code that did not arrive leaves a card with a way on, not a white page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Lost = lazy(() => Promise.reject(new TypeError('no network')));
  const reload = vi.fn();
  render(
    <TipProvider>
      <Whole reload={reload}>
        <Suspense fallback={null}>
          <Lost />
        </Suspense>
      </Whole>
    </TipProvider>,
  );
  const title = await screen.findByRole('heading', { level: 1 });
  expect(title.textContent).toBe('A part of this page did not arrive');
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(reload).toHaveBeenCalledTimes(1);
});
