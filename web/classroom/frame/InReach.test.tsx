// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { acts as noActs } from '../../gallery/room.ts';
import type { ClassActs, ClassView } from '../views.ts';
import { Screen } from './Screen.tsx';
import { still } from './still.ts';

function draw(view: ClassView, more: Partial<ClassActs> = {}) {
  const does: ClassActs = { ...noActs(view.own.leads), ...more };
  render(
    <TipProvider>
      <Screen view={view} acts={does} />
    </TipProvider>,
  );
}

function sizeTo(width: number, height: number): void {
  Object.assign(window, { innerWidth: width, innerHeight: height });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const bar = () => within(screen.getByRole('toolbar', { name: 'Class controls' }));

beforeAll(async () => {
  // Whether something is drawn is the business of the browser tests; here it only costs time.
  configure({ defaultHidden: true });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollTo = () => undefined;
  await startWords('en-US');
});
beforeEach(() => sizeTo(1440, 900));
afterEach(cleanup);

/** The chat of a student is open until it is put away; a press invites them. */
function Invited() {
  const invitation = { by: 'Elena', until: Date.now() + 30_000, mic: true, camera: false };
  const [view, setView] = useState(still(false, { panel: 'chat' }));
  const does = {
    ...noActs(false),
    choosePanel: (panel?: 'chat' | 'people') =>
      setView(({ panel: _, ...rest }) => ({ ...rest, ...(panel ? { panel } : {}) })),
  };
  return (
    <TipProvider>
      <Screen view={view} acts={does} />
      <button type="button" onClick={() => setView((now) => ({ ...now, invitation }))}>
        invite
      </button>
    </TipProvider>
  );
}

test('on a phone an invitation puts the open sheet away and takes the focus', () => {
  sizeTo(390, 844);
  render(<Invited />);
  expect(screen.getByRole('dialog')).toBeTruthy();
  fireEvent.click(button('invite'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('alertdialog'));
});

test('who stops sharing in the strip comes to the Share button', () => {
  const toggleShare = vi.fn();
  const view = still(true);
  const stage = { ...view.stage, sharing: true, sharingSound: true };
  draw({ ...view, stage, own: { ...view.own, share: 'on' } }, { toggleShare });
  const strip = screen.getByText('You share your screen').parentElement as HTMLElement;
  expect(within(strip).getByText('with sound')).toBeTruthy();
  fireEvent.click(within(strip).getByRole('button', { name: 'Stop' }));
  expect(toggleShare).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(bar().getByRole('button', { name: 'Stop' }));
});

test('who leads locks the class from More on a phone, in the words of the list', () => {
  sizeTo(390, 844);
  const lock = vi.fn();
  draw(still(true), { lock });
  fireEvent.click(bar().getByRole('button', { name: /^More/ }));
  fireEvent.click(button('Lock the class: nobody new comes in'));
  expect(lock).toHaveBeenCalledExactlyOnceWith(true);
});
