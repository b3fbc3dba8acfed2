// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { StageView, TileView } from '../views.ts';
import { PhoneStage } from './PhoneStage.tsx';
import { Tile } from './Tile.tsx';

const nothing = () => undefined;
const person = { ref: 'p', name: 'Mei Lin', hue: 3, role: 'student', you: false, typed: false };
const TILE: TileView = {
  person: person as TileView['person'],
  state: 'here',
  mic: 'live',
  video: () => nothing,
  mirrored: false,
  pinned: false,
  weak: false,
};

const drawn = (tile: TileView) => (
  <TipProvider>
    <Tile tile={tile} room="strip" actions={{}} />
  </TipProvider>
);
const avatar = () => document.querySelector<HTMLElement>('.ly-avatar');

beforeAll(() => startWords('en-US'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('under a picture that is still to come stands the face of the strip, 56 px', () => {
  render(drawn(TILE));
  expect(document.querySelector('video')).not.toBeNull();
  expect(avatar()?.style.width).toBe('56px');
});

test('a picture that stays weak gives way after five seconds, and comes back', () => {
  const { rerender } = render(drawn({ ...TILE, weak: true }));
  act(() => void vi.advanceTimersByTime(4_900));
  expect(document.querySelector('video')).not.toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(document.querySelector('video')).toBeNull();
  rerender(drawn(TILE));
  expect(document.querySelector('video')).not.toBeNull();
});

test('a small tile of a phone has the whole name, and cuts it only where the tile ends', () => {
  const long = { ...person, name: 'Anna Maria Lindqvist' } as TileView['person'];
  const small = (tile: TileView) => (
    <TipProvider>
      <Tile tile={tile} room="phone" actions={{}} />
    </TipProvider>
  );
  const { rerender } = render(small({ ...TILE, person: long }));
  const name = () => document.querySelector('.ly-plate .ly-clip');
  expect(name()?.textContent).toBe('Anna Maria Lindqvist');
  expect(name()?.getAttribute('title')).toBe('Anna Maria Lindqvist');
  const spoken = () => document.querySelector('[role=group]')?.getAttribute('aria-label');
  expect(spoken()).toMatch(/^Anna Maria Lindqvist, /);
  rerender(small({ ...TILE, person: { ...long, you: true } }));
  expect(name()?.textContent).toBe('You');
  expect(name()?.getAttribute('title')).toBe('Anna Maria Lindqvist');
});

test('at a phone a shared screen comes first, and all pictures stand in one row under it', () => {
  const teacher = { ...person, ref: 't', role: 'teacher' } as TileView['person'];
  const order = (you: boolean) => {
    const stage: StageView = {
      tiles: [{ ...TILE, person: { ...teacher, you } }, TILE],
      share: { by: TILE.person, video: () => nothing, sound: false },
      sharing: false,
      layout: 'teacher',
      freeSeat: false,
    };
    render(
      <TipProvider>
        <PhoneStage
          stage={stage}
          size="phone"
          place={undefined}
          actions={{}}
          empty=""
          onStopShare={nothing}
        />
      </TipProvider>,
    );
    const parts = [...document.querySelectorAll('.ly-stage > *')].map((one) => one.className);
    cleanup();
    return parts;
  };
  expect(order(true)).toEqual(['ly-phone-share', 'ly-phone-row']);
  expect(order(false)).toEqual(['ly-phone-share', 'ly-phone-row']);
});
