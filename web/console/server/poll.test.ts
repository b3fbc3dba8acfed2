// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { poll } from './poll.ts';

let hidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  vi.useRealTimers();
  hidden = false;
});

function sight(is: boolean) {
  hidden = !is;
  document.dispatchEvent(new Event('visibilitychange'));
}

test('asks at once and again after each answer', async () => {
  const ask = vi.fn(async () => undefined);
  const polling = poll(ask, 2000);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(4000);
  expect(ask).toHaveBeenCalledTimes(3);
  polling.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('never asks twice at once; what was wished meanwhile follows the answer', async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const polling = poll(ask, 2000);
  polling.again();
  polling.again();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(2);
  polling.stop();
});

test('rests while the page is out of sight and asks when it is back', async () => {
  const ask = vi.fn(async () => undefined);
  const polling = poll(ask, 2000);
  await vi.advanceTimersByTimeAsync(0);
  sight(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  sight(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(2);
  polling.stop();
});
