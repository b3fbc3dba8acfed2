// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { acts as noActs } from '../../gallery/room.ts';
import { bar, beforeDrawing, button, draw, sizeTo } from './drawn.tsx';
import { Screen } from './Screen.tsx';
import { still } from './still.ts';

beforeDrawing();

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
