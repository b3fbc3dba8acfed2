// @vitest-environment jsdom
import { dayTime } from '@lyceum/ui/clock.ts';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Lobby } from './Lobby.tsx';

const MINUTE = 60_000;
const START = new Date(2026, 8, 1, 10, 0).getTime();

function draw(now: number, acts = { leave: vi.fn(), check: vi.fn() }) {
  const clock = () => now;
  render(<Lobby title="Maths" startsAt={START} waiting={2} clock={clock} acts={acts} />);
  return acts;
}

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('in the minute of its start a class begins any moment', () => {
  draw(START + MINUTE - 1);
  expect(screen.getByText('The class begins any moment')).toBeTruthy();
});

test('later it is said that nobody has started it, and for when it was planned', () => {
  draw(START + MINUTE);
  expect(screen.queryByText('The class begins any moment')).toBeNull();
  expect(screen.getByText('The class has not been started yet')).toBeTruthy();
  expect(screen.getByText('It was planned for 10:00.')).toBeTruthy();
  cleanup();
  draw(START + 24 * 60 * MINUTE);
  expect(screen.getByText(`It was planned for ${dayTime(START)}.`)).toBeTruthy();
});

test('who waits for the start may go, or check sound and camera', () => {
  const { leave, check } = draw(START - MINUTE);
  fireEvent.click(screen.getByRole('button', { name: 'Check sound and camera' }));
  expect(check).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(leave).toHaveBeenCalledTimes(1);
});
