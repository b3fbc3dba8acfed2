// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { room } from '../../gallery/room.ts';
import { Before } from './Before.tsx';
import type { DoorState } from './doorway.ts';
import { FIRST } from './preferences.ts';
import type { PreviewState } from './preview.ts';
import type { Page } from './start.ts';
import { classStore } from './state.ts';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('before the class the devices are checked, and let go when it starts', () => {
  const preview = {
    store: createStore<PreviewState>(() => ({ mic: 'off', camera: 'off', faults: {} })),
    start: vi.fn(async () => undefined),
    stop: vi.fn(),
  };
  const session = { retry: vi.fn(), leave: vi.fn() };
  const doorway = { store: createStore<DoorState>(() => ({ at: 'looking' })) };
  const page = { store: classStore(FIRST, ''), preview, session, doorway, clock: () => Date.now() };
  const view = room({ chinese: false, leads: false, stage: 'six' });
  const { unmount } = render(
    <TipProvider>
      <Before page={page as unknown as Page} view={view} />
    </TipProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Check sound and camera' }));
  expect(preview.start).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Only you can see this')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Check sound and camera' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(session.leave).toHaveBeenCalledTimes(1);
  expect(preview.stop).not.toHaveBeenCalled();
  unmount();
  expect(preview.stop).toHaveBeenCalledTimes(1);
});
