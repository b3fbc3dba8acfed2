// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { acts, room } from '../../gallery/room.ts';
import { TopBar } from './TopBar.tsx';

function draw(leads: boolean, locked: boolean, size: 'desktop' | 'phone') {
  const base = room({ chinese: false, leads, stage: 'six', panel: 'chat' });
  const view = { ...base, people: { ...base.people, locked } };
  const lock = vi.fn();
  const does = { ...acts(leads), ...(leads ? { lock } : {}) };
  render(
    <TipProvider>
      <TopBar view={view} size={size} acts={does} onFullScreen={() => undefined} />
    </TipProvider>,
  );
  return { lock, button: screen.queryByRole('button', { name: 'Locked. Unlock the class' }) };
}

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test.each(['desktop', 'phone'] as const)(
  'that the class is locked stands in the header for who leads, on a %s',
  (size) => {
    const { lock, button } = draw(true, true, size);
    if (!button) throw new Error('the lock is not shown');
    fireEvent.click(button);
    expect(lock).toHaveBeenCalledExactlyOnceWith(false);
  },
);

test('an open class has no lock, and who learns has none to open', () => {
  expect(draw(true, false, 'desktop').button).toBeNull();
  expect(draw(false, true, 'desktop').button).toBeNull();
});
