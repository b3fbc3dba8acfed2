// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { PersonView, ShareView } from '../views.ts';
import { Share } from './Share.tsx';

const by = { ref: 'ps', name: 'Ravi', hue: 1, role: 'student', you: false, typed: false };
const share: ShareView = { by: by as PersonView, video: () => () => undefined, sound: true };
const draw = (onStop: (() => void) | undefined) =>
  render(
    <TipProvider>
      <Share share={share} onStop={onStop} />
    </TipProvider>,
  );

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('who leads ends a shared screen with a press beside its name', () => {
  const stop = vi.fn();
  draw(stop);
  fireEvent.click(screen.getByRole('button', { name: 'Stop sharing' }));
  expect(stop).toHaveBeenCalledTimes(1);
});

test('who may not end it sees no such press', () => {
  draw(undefined);
  expect(screen.queryByRole('button', { name: 'Stop sharing' })).toBeNull();
});
