// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TrustCard } from './Trust.tsx';

const trust = { heardBy: 0, seenBy: 0, watchers: [], supervisor: false };
const button = () => screen.queryByRole('button', { name: 'Take it back and leave' });
beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('who agreed takes it back with one press, and hears where that failed', async () => {
  const onTakeBack = vi.fn(async () => false);
  render(<TrustCard trust={{ ...trust, agreed: true }} onTakeBack={onTakeBack} />);
  fireEvent.click(button() as HTMLElement);
  expect(onTakeBack).toHaveBeenCalledTimes(1);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The server does not answer/);
  expect(button()).toBeTruthy();
});

test('who was not asked at the door has nothing to take back', () => {
  render(<TrustCard trust={{ ...trust, agreed: false }} onTakeBack={vi.fn()} />);
  expect(button()).toBeNull();
});
