// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { App } from './App.tsx';
import { readAddress } from './address.ts';
import type { DoorState } from './doorway.ts';
import { FIRST } from './preferences.ts';
import type { PreviewState } from './preview.ts';
import type { Page } from './start.ts';
import { type ClassState, classStore } from './state.ts';

beforeAll(async () => {
  HTMLMediaElement.prototype.play = async () => undefined;
  await startWords('en-US');
});
afterEach(cleanup);

/** A page of paper: as much of one as is drawn before the class. */
function draw(state: Partial<ClassState>, door: DoorState = { at: 'looking' }) {
  const store = classStore(FIRST, '');
  store.setState(state);
  const preview = {
    store: createStore<PreviewState>(() => ({ mic: 'off', camera: 'off', faults: {} })),
    start: vi.fn(async () => undefined),
    stop: vi.fn(),
  };
  const session = { retry: vi.fn(), leave: vi.fn() };
  const doorway = { store: createStore<DoorState>(() => door), again: vi.fn() };
  const ways = createStore(() => undefined);
  const clock = () => Date.now();
  const address = readAddress(new URL('https://school.test/join/abcdefghij'));
  const page = { address, store, preview, session, clock, doorway: { ...doorway, ways } };
  render(
    <TipProvider>
      <App page={page as unknown as Page} />
    </TipProvider>,
  );
  return { store, preview, session, doorway };
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

test('a page that waits for the server is never blank', () => {
  const { store, session } = draw({ phase: { at: 'entering' } });
  expect(screen.getByRole('status').textContent).toContain('Opening the class');
  act(() => store.setState({ link: { state: 'reconnecting' } }));
  expect(screen.getByRole('status').textContent).toContain('Reconnecting');
  const retryAt = Date.now() + 5_000;
  act(() => store.setState({ link: { state: 'lost', attempt: 3, retryAt } }));
  expect(title()).toBe('The school’s server does not answer');
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(session.retry).toHaveBeenCalledTimes(1);
});

test('the press on Join does not spin before a server that is away', () => {
  const retryAt = Date.now() + 5_000;
  const link = { state: 'lost', attempt: 3, retryAt } as const;
  const door = { at: 'check', look: { className: 'A' } } as DoorState;
  draw({ phase: { at: 'entering' }, link }, door);
  expect(title()).toBe('The school’s server does not answer');
});

test('the check outside opens the devices and shows them', () => {
  const { preview } = draw({ phase: { at: 'outside', className: 'A', start: 0, since: 0 } });
  expect(screen.getByText('The teacher will see that you are waiting.')).toBeTruthy();
  expect(screen.queryByText('Only you can see this')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Check sound and camera' }));
  expect(preview.start).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Only you can see this')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Test' })).toBeTruthy();
  act(() => preview.store.setState({ faults: { camera: 'busy' } }));
  expect(screen.getByRole('alert').textContent).toContain('Another program is using it');
});

test('who was not in yet when the server started anew opens the link again', () => {
  const { doorway } = draw({ phase: { at: 'out', reason: 'BAD_TOKEN', until: null } });
  expect(title()).toBe('Open the link again');
  fireEvent.click(screen.getByRole('button', { name: 'Open the link again' }));
  expect(doorway.again).toHaveBeenCalledTimes(1);
});

test('outside, a lost line is said', () => {
  const { store } = draw({ phase: { at: 'outside', className: 'A', start: 0, since: 0 } });
  act(() => store.setState({ link: { state: 'lost', attempt: 1, retryAt: Date.now() } }));
  expect(screen.getByRole('alert').textContent).toBe('No connection to the class');
});

test('a trouble that passes takes one back to the door by itself', () => {
  vi.useFakeTimers();
  const { doorway } = draw({ phase: { at: 'out', reason: 'UNAVAILABLE', until: null } });
  expect(screen.getByText('Your internet works. Next try in 5 s.')).toBeTruthy();
  expect(doorway.again).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(doorway.again).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('a phone is not called a tab', () => {
  draw({ phase: { at: 'elsewhere', device: 'ANDROID' } });
  expect(title()).toBe('You are in this class on a phone');
  cleanup();
  draw({ phase: { at: 'elsewhere', device: 'WEB' } });
  expect(title()).toBe('This class is open in another tab');
});
