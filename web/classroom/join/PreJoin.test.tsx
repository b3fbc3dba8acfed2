// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Lobby } from '../cards/Lobby.tsx';
import type { JoinView } from './joinView.ts';
import { PreJoin } from './PreJoin.tsx';

const NOW = new Date(2026, 10, 23, 9, 56).getTime();
const person = { hue: 1, you: false, typed: false } as const;
const VIEW: JoinView = {
  clock: () => NOW,
  lesson: { title: 'Vertex form', teacher: 'Elena', state: 'scheduled', endsAt: NOW + 3_000_000 },
  startsAt: NOW + 240_000,
  teacher: { ...person, ref: 'teacher', name: 'Elena', role: 'teacher' },
  already: 0,
  you: { ...person, ref: 'you', name: 'Lucas', role: 'student', you: true },
  mic: 'off',
  camera: 'on',
  devices: {
    mic: [],
    camera: [{ id: 'front', label: 'Front' }],
    speaker: [],
    chosen: { mic: '', camera: 'front', speaker: '' },
    music: false,
  },
  remembered: false,
  checks: { class: { state: 'ok' }, media: { state: 'ok' }, send: { state: 'checking' } },
  opens: { mic: false, camera: false },
  joining: false,
  advice: [],
};

function draw(width: number, more: Partial<JoinView> = {}) {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', 844);
  const acts = {
    toggleMic: vi.fn(),
    toggleCamera: vi.fn(),
    flip: vi.fn(),
    chooseDevice: vi.fn(),
    testSpeaker: vi.fn(),
    askAgain: vi.fn(),
    checkAgain: vi.fn(),
    join: vi.fn(),
  };
  render(
    <TipProvider>
      <PreJoin view={{ ...VIEW, ...more }} acts={acts} />
    </TipProvider>,
  );
  return acts;
}

beforeAll(() => startWords('en-US'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('says the day, and counts people only where there are some', () => {
  draw(1440);
  expect(screen.getByText(/Today 10:00 – 10:46/)).toBeDefined();
  expect(screen.queryByText(/people are here/)).toBeNull();
  cleanup();
  draw(1440, { already: 12 });
  expect(screen.getByText(/12 people are here/)).toBeDefined();
});

test('a phone has one heading, one card of checks, and turns its camera', () => {
  const acts = draw(390);
  expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual(['Vertex form']);
  // Long names are cut at the end: what is cut is not when the class starts.
  expect(screen.getByText(/^Starts in/).parentElement?.textContent).toMatch(
    /^Starts in .* · Elena$/,
  );
  const checks = screen.getByText('Speaker').closest('.ly-checks');
  expect(checks?.textContent).toMatch(/checking…/);
  fireEvent.click(screen.getByRole('button', { name: 'Switch camera' }));
  expect(acts.flip).toHaveBeenCalledTimes(1);
});

test('a phone tells a good connection in the same card, and a bad one line by line', () => {
  const ok = { state: 'ok' } as const;
  draw(390, { checks: { class: ok, media: ok, send: ok } });
  const good = screen.getByText('Your connection is good');
  expect(good.closest('.ly-checks')?.textContent).toMatch(/Speaker/);
  cleanup();
  draw(390, { checks: { class: ok, media: ok, send: { state: 'bad' } } });
  expect(screen.getByText(/Your connection is weak/)).toBeDefined();
});

test('only who was heard is told so, and a test is not called an open device', () => {
  let speak: (level: number) => void = () => undefined;
  const level = (listener: (level: number) => void) => {
    speak = (loud) => listener(loud);
    return () => undefined;
  };
  draw(1280, { mic: 'on', devices: { ...VIEW.devices, level } });
  expect(screen.queryByText('We can hear you')).toBeNull();
  expect(screen.getByText('Say something')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Mic test on' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Camera test on' })).toBeTruthy();
  act(() => speak(0.01));
  expect(screen.queryByText('We can hear you')).toBeNull();
  act(() => speak(0.4));
  expect(screen.getByText('We can hear you')).toBeTruthy();
});

test('a class of another day starts in days, on the join page and before the door opens', () => {
  const startsAt = NOW + 75 * 3_600_000;
  draw(1440, { startsAt });
  expect(screen.getByText('Starts in 3 days, 3 hours')).toBeTruthy();
  cleanup();
  const acts = { leave: () => undefined };
  const clock = () => NOW;
  render(<Lobby title="Vertex form" startsAt={startsAt} waiting={1} clock={clock} acts={acts} />);
  expect(screen.getByRole('timer').textContent).toBe('3 days, 3 hours');
});
