// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { room } from '../../gallery/room.ts';
import type { ClassView } from '../views.ts';
import { HandNotice } from './HandNotice.tsx';

beforeAll(() => startWords('en-US'));
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const base = room({ chinese: false, leads: true, stage: 'six' });

/** The class with so many of its hands up. */
function up(n: number, leads = true): ClassView {
  const hands = base.people.hands.slice(0, n);
  return { ...base, own: { ...base.own, leads }, people: { ...base.people, hands } };
}

function drawn(n: number, more: { queue?: boolean; busy?: boolean; leads?: boolean } = {}) {
  const { queue = false, busy = false, leads = true } = more;
  return <HandNotice view={up(n, leads)} queue={queue} busy={busy} />;
}

test('whose hand went up is told by name, and goes by itself', () => {
  const { container, rerender } = render(drawn(0));
  expect(container.textContent).toBe('');
  rerender(drawn(1));
  expect(container.textContent).toBe('Ravi Patel raised a hand, 1st in line');
  act(() => vi.runAllTimers());
  expect(container.textContent).toBe('');
});

test('hands raised while one is told are told together', () => {
  const { container, rerender } = render(drawn(1));
  rerender(drawn(3));
  expect(container.textContent).toMatch(/^Ravi Patel raised/);
  act(() => vi.advanceTimersToNextTimer());
  expect(container.textContent).toBe('Chloé Dubois and 1 more raised a hand');
});

test('hands wait for what else is said, and who lowered theirs meanwhile is left out', () => {
  const { container, rerender } = render(drawn(2, { busy: true }));
  expect(container.textContent).toBe('');
  rerender(drawn(1));
  expect(container.textContent).toBe('Ravi Patel raised a hand, 1st in line');
});

test('nothing is told beside the open queue, nor to who learns', () => {
  const { container, rerender } = render(drawn(2, { queue: true }));
  rerender(drawn(2));
  expect(container.textContent).toBe('');
  rerender(drawn(3, { leads: false }));
  expect(container.textContent).toBe('');
});
