// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Out } from './Out.tsx';
import { KNOCK_MILLIS } from './obstacle.ts';
import { FIRST } from './preferences.ts';
import type { Page } from './start.ts';
import { classStore, type Phase } from './state.ts';

type Gone = Extract<Phase, { at: 'out' }>;
const locked = (): Gone => ({ at: 'out', reason: 'LOCKED', until: null });

function out() {
  const session = { knock: vi.fn() };
  const doorway = { again: vi.fn() };
  const address = { ticket: { kind: 'code' } };
  const page = { store: classStore(FIRST, ''), session, doorway, address } as unknown as Page;
  const drawn = (phase: Gone) => (
    <TipProvider>
      <Out page={page} phase={phase} />
    </TipProvider>
  );
  const { rerender } = render(drawn(locked()));
  return { session, doorway, answered: () => rerender(drawn(locked())) };
}
const waits = () => act(() => void vi.advanceTimersByTime(KNOCK_MILLIS));

beforeAll(() => startWords('en-US'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('who stands before a locked class asks again by itself after each answer', () => {
  const { session, answered } = out();
  waits();
  waits();
  expect(session.knock).toHaveBeenCalledTimes(1);
  answered();
  waits();
  expect(session.knock).toHaveBeenCalledTimes(2);
});

test('Retry before a locked class asks at once, and checks no devices again', () => {
  const { session, doorway } = out();
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(session.knock).toHaveBeenCalledTimes(1);
  expect(doorway.again).not.toHaveBeenCalled();
});
