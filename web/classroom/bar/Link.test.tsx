// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { LinkView } from '../views.ts';
import { Link } from './Link.tsx';

beforeAll(() => startWords('en-US'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const draw = (link: LinkView, mediaCut = false) =>
  render(
    <TipProvider>
      <Link link={link} mediaCut={mediaCut} onRetry={() => undefined} />
    </TipProvider>,
  );

test('the next try counts down on the clock of this browser', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  draw({ state: 'lost', attempt: 4, retryAt: 1_007_000 });
  expect(screen.getByText('Try 4 in 7 s. Your work is kept.')).toBeTruthy();
});

test('a try that is due is no countdown', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  draw({ state: 'lost', attempt: 11, retryAt: 999_000 });
  expect(screen.queryByText(/in 0 s/)).toBeNull();
  expect(screen.getByText('Trying again now. Your work is kept.')).toBeTruthy();
});

test('sound that is cut is said, unless the whole class is away', () => {
  draw({ state: 'fine' }, true);
  expect(screen.getByRole('status').textContent).toBe('No sound and video. Connecting again');
  cleanup();
  draw({ state: 'reconnecting' }, true);
  expect(screen.getByRole('status').textContent).toBe('Reconnecting');
  cleanup();
  draw({ state: 'fine' });
  expect(screen.queryByRole('status')).toBeNull();
});
