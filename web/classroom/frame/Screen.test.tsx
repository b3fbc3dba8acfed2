// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { acts as noActs } from '../../gallery/room.ts';
import { bar, beforeDrawing, button, draw, sizeTo } from './drawn.tsx';
import { Screen } from './Screen.tsx';
import { still } from './still.ts';

/** As assistive technology reads them: the whole name, and in this order. */
function expectInOrder(buttons: readonly HTMLElement[], names: readonly string[]): void {
  expect(names.map((name) => bar().getByRole('button', { name }))).toEqual(buttons);
}

beforeDrawing();

describe('names are the visible words', () => {
  test('for a teacher', () => {
    draw(still(true));
    expectInOrder(bar().getAllByRole('button'), [
      'Mute',
      'Choose microphone',
      'Stop video',
      'Choose camera',
      'Share',
      'Hands, 3',
      'Layout',
      'Mute all',
      'Chat, 3 unread',
      'People',
      'More',
      'End class',
    ]);
  });

  test('for a student off stage, with the reason in the name', () => {
    draw(still(false));
    const mic = bar().getByRole('button', { name: 'Mic, You can speak once on stage' });
    expect(mic.getAttribute('aria-disabled')).toBe('true');
    expect(bar().getByText('2nd in line · 0:58')).toBeTruthy();
    expect(bar().queryByRole('button', { name: 'End class' })).toBeNull();
  });
});

test('a locked microphone does nothing when pressed, by pointer or by key', () => {
  const toggleMic = vi.fn();
  draw(still(false), { toggleMic });
  fireEvent.click(bar().getByRole('button', { name: /^Mic,/ }));
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(toggleMic).not.toHaveBeenCalled();
});

test('ending asks first, and offers to leave only oneself', () => {
  const endClass = vi.fn();
  const leave = vi.fn();
  draw(still(true), { endClass, leave });
  fireEvent.click(button('End class'));
  expect(endClass).not.toHaveBeenCalled();
  const question = within(screen.getByRole('alertdialog'));
  expect(question.getByText('24 people leave.')).toBeTruthy();
  expect(document.querySelector('.ly-veil')?.classList).toContain('ly-veil-whole');
  fireEvent.click(question.getByRole('button', { name: 'Only I leave, the class goes on' }));
  expect(leave).toHaveBeenCalledTimes(1);
  fireEvent.click(question.getByRole('button', { name: 'End class' }));
  expect(endClass).toHaveBeenCalledTimes(1);
});

test('a class that has not begun offers to start it, and only who leads', () => {
  const startClass = vi.fn();
  const before = { ...still(true).lesson, state: 'scheduled' } as const;
  draw(still(true, { lesson: before }), { startClass });
  fireEvent.click(button('Start class'));
  expect(startClass).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.textContent).toMatch(/mute|microphone/i); // not where it ends
  cleanup();
  draw(still(false, { lesson: before }));
  expect(screen.queryByRole('button', { name: 'Start class' })).toBeNull();
});

test.each([
  [390, 844],
  [844, 390],
])('on a phone the class is started beside the sentence about it (%i x %i)', (width, height) => {
  sizeTo(width, height);
  const startClass = vi.fn();
  const { stage, lesson } = still(true);
  const before = still(true, {
    lesson: { ...lesson, title: 'Sums', state: 'scheduled' },
    count: 1,
  });
  const empty = { ...before, stage: { ...stage, tiles: [], layout: 'gallery' as const } };
  draw(empty, { startClass });
  expect(within(screen.getByRole('banner')).getByText('Not started yet')).toBeTruthy();
  const under = width < height ? '1 person' : '';
  expect(screen.getByRole('banner').textContent).toBe(`Sums${under}Not started yet`);
  const stageOf = within(screen.getByRole('main'));
  expect(stageOf.getByText(/Start the class when you are ready/)).toBeTruthy();
  fireEvent.click(stageOf.getByRole('button', { name: 'Start class' }));
  expect(startClass).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('main')); // the button goes
  fireEvent.click(button('More'));
  const [first] = within(screen.getByRole('dialog', { name: 'More' })).getAllByRole('button', {
    name: /^(?!Close)/,
  });
  expect(first?.textContent).toBe('Start class');
});

test('before the class a locked Share says to start it first', () => {
  const view = still(true);
  const before = { ...view.lesson, state: 'scheduled' } as const;
  draw(still(true, { lesson: before, own: { ...view.own, share: 'locked' } }));
  expect(button('Share, Start the class first, then you can share')).toBeTruthy();
});

test('a student who may not share sees the lock, hears why, and asks with a press', () => {
  const toggleShare = vi.fn();
  const view = still(false);
  draw(view, { toggleShare });
  const name = 'Share, The teacher can let you share. Press to ask.';
  const share = bar().getByRole('button', { name });
  expect(share.querySelector('.ly-control-lock')).not.toBeNull();
  expect(share.getAttribute('aria-disabled')).toBeNull();
  fireEvent.click(share);
  expect(toggleShare).toHaveBeenCalledTimes(1);
  cleanup();
  draw(still(false, { own: { ...view.own, share: 'off' } }));
  const may = bar().getByRole('button', { name: 'Share' });
  expect(may.querySelector('.ly-control-lock')).toBeNull();
});

test('on a phone More says that sharing is asked for, and takes the asking back', () => {
  sizeTo(390, 844);
  const toggleShare = vi.fn();
  const view = still(false);
  const presses = (name: string) => {
    fireEvent.click(button('More'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
    cleanup();
  };
  draw(view, { toggleShare });
  presses('Share: The teacher can let you share. Press to ask.');
  draw(still(false, { own: { ...view.own, share: 'asking' } }), { toggleShare });
  presses('Asking…');
  expect(toggleShare).toHaveBeenCalledTimes(2);
});

test('who was invited is shown to wait, in the queue and in the list, and not asked twice', () => {
  const { people } = still(true);
  const invited = {
    ...people,
    hands: people.hands.map((row) => ({ ...row, invited: true })),
    inClass: people.inClass.map((row, n) => ({ ...row, invited: n === 0 })),
  };
  draw(still(true, { panel: 'people', people: invited }), { person: { invite: vi.fn() } });
  const queue = within(screen.getByRole('region', { name: 'Raised hands' }));
  expect(queue.getAllByText('Invited, waiting')).toHaveLength(invited.hands.length);
  expect(queue.queryByRole('button', { name: /^Invite:/ })).toBeNull();
  const list = within(screen.getByRole('region', { name: 'In class' }));
  expect(list.getAllByText('Invited, waiting')).toHaveLength(1);
});

test('who has no right to mute all sees no such control', () => {
  const { muteAll: _, ...fewer } = noActs(true);
  render(
    <TipProvider>
      <Screen view={still(true)} acts={fewer} />
    </TipProvider>,
  );
  expect(screen.queryByRole('button', { name: 'Mute all' })).toBeNull();
});

test('the first in line is invited with one press', () => {
  const invite = vi.fn();
  draw(still(true, { panel: 'people' }), { person: { invite } });
  const queue = within(screen.getByRole('region', { name: 'Raised hands' }));
  fireEvent.click(queue.getByRole('button', { name: 'Invite: Ravi Patel' }));
  expect(invite).toHaveBeenCalledExactlyOnceWith('p6');
});

test.each([
  [1440, 900],
  [390, 844],
  [844, 390],
])('an assistant off stage goes up with one press (%i x %i)', (width, height) => {
  sizeTo(width, height);
  const takeSeat = vi.fn();
  const own = { ...still(true).own, mic: 'locked', camera: 'locked' } as const;
  draw(still(true, { own: { ...own, mayStepUp: true } }), { takeSeat });
  const up = bar().getByRole('button', { name: 'Go on stage' });
  fireEvent.click(up);
  expect(takeSeat).toHaveBeenCalledTimes(1);
  cleanup();
  draw(still(true, { own: { ...own, mayStepUp: true, waits: ['seat'] } }));
  expect(bar().getByRole('button', { name: 'Go on stage' }).ariaBusy).toBe('true');
  cleanup();
  draw(still(true));
  expect(screen.queryByRole('button', { name: 'Go on stage' })).toBeNull();
});

test('who asks to share stands in People, counted on its button, until somebody answers', () => {
  const letShare = vi.fn();
  const { people } = still(true);
  const asking = people.inClass.slice(0, 1).map((row) => row.person);
  const [{ ref, name } = { ref: '', name: '' }] = asking;
  draw(still(true, { panel: 'people', people: { ...people, asks: asking } }), {
    person: { letShare },
  });
  expect(bar().getByRole('button', { name: 'People, 1 waiting' })).toBeTruthy();
  const part = within(screen.getByRole('region', { name: 'Asks to share a screen' }));
  fireEvent.click(part.getByRole('button', { name: `Allow: ${name}` }));
  fireEvent.click(part.getByRole('button', { name: `Not now: ${name}` }));
  expect(letShare.mock.calls).toEqual([
    [ref, true],
    [ref, false],
  ]);
});

test('a notice that stands gives way to the state of the connection, and comes back', () => {
  const letIn = vi.fn();
  const answers = [{ label: 'Let in', act: letIn }];
  const toast = { id: 't', text: 'Mei Lin is waiting outside', stays: true, answers } as const;
  draw(still(true, { toast, link: { state: 'reconnecting' } }));
  expect(screen.queryByRole('button', { name: 'Let in' })).toBeNull();
  cleanup();
  draw(still(true, { toast }));
  fireEvent.click(button('Let in'));
  expect(letIn).toHaveBeenCalledTimes(1);
});

test('the stage counts everybody on it, the teacher too, and says who is away', () => {
  const { people } = still(true);
  const [teacher, away] = people.stage;
  if (!teacher || !away) throw new Error('the stage of the gallery is empty');
  const stage = [teacher, { ...away, online: false }];
  draw(still(true, { panel: 'people', people: { ...people, stage } }));
  const part = within(screen.getByRole('region', { name: 'On stage' }));
  expect(part.getByRole('heading').textContent).toBe('On stage 2 of 7');
  expect(part.getAllByText('Connecting')).toHaveLength(1);
});

test('a search leaves who is looked for', () => {
  draw(still(true, { panel: 'people' }));
  const part = within(screen.getByRole('region', { name: 'In class' }));
  fireEvent.change(part.getByRole('searchbox'), { target: { value: 'HANA' } });
  const rows = within(part.getByRole('list')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('Hana Nováková')]);
});

test('an invitation is answered with the chosen devices', () => {
  const acceptInvitation = vi.fn();
  const invitation = { by: 'Elena', until: 0, mic: true, camera: false };
  draw(still(false, { invitation }), { acceptInvitation });
  const card = within(screen.getByRole('alertdialog', { name: 'Elena invites you on stage' }));
  fireEvent.click(card.getByRole('switch', { name: 'Video' }));
  fireEvent.click(card.getByRole('button', { name: 'Go on stage' }));
  expect(acceptInvitation).toHaveBeenCalledExactlyOnceWith(true, true);
});

test('the banner of a lost connection counts, and tries at once when asked', () => {
  const retry = vi.fn();
  const view = still(false);
  const link = { state: 'lost', attempt: 3, retryAt: Date.now() + 4000 } as const;
  draw({ ...view, link }, { retry });
  expect(screen.getByText('Try 3 in 4 s. Your work is kept.')).toBeTruthy();
  fireEvent.click(button('Retry'));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('on a phone the own microphone stays in reach while the chat is open', () => {
  sizeTo(390, 844);
  const toggleMic = vi.fn();
  draw(still(true, { panel: 'chat' }), { toggleMic });
  expect(screen.getByRole('dialog')).toBeTruthy();
  fireEvent.click(bar().getByRole('button', { name: 'Mute' }));
  expect(toggleMic).toHaveBeenCalledTimes(1);
});

test('on a phone More holds the way out', () => {
  sizeTo(390, 844);
  const leave = vi.fn();
  draw(still(false), { leave });
  fireEvent.click(button('More'));
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave' }));
  expect(leave).toHaveBeenCalledTimes(1);
});

test('on a phone More leads on to what opens next: the layouts, and the end of the class', () => {
  sizeTo(390, 844);
  const endClass = vi.fn();
  draw(still(true), { endClass });
  const presses = (name: string) =>
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
  fireEvent.click(button('More'));
  presses('Layout');
  expect(within(screen.getByRole('dialog', { name: 'Layout' })).getByText('Gallery')).toBeTruthy();
  presses('Close');
  fireEvent.click(button('More'));
  presses('End class');
  const asked = within(screen.getByRole('alertdialog'));
  fireEvent.click(asked.getByRole('button', { name: 'End class' }));
  expect(endClass).toHaveBeenCalledTimes(1);
});

test('on a phone More changes from the chat to the people without closing both', async () => {
  sizeTo(390, 844);
  const choosePanel = vi.fn();
  draw(still(true, { panel: 'chat' }), { choosePanel });
  fireEvent.click(button('More'));
  const more = within(await screen.findByRole('dialog', { name: 'More' }));
  const people = more.getByRole('button', { name: /^People/ });
  fireEvent.pointerDown(people);
  fireEvent.click(people);
  expect(choosePanel.mock.calls).toEqual([['people']]);
});

test('the microphone works while the settings are open, and leaves them open', () => {
  const toggleMic = vi.fn();
  draw(still(true), { toggleMic });
  fireEvent.keyDown(document.body, { key: '?' });
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
  expect(document.body.style.pointerEvents).not.toBe('none');
  const mute = bar().getByRole('button', { name: 'Mute' });
  fireEvent.pointerDown(mute);
  fireEvent.click(mute);
  expect(toggleMic).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
});

test('a swipe on a phone turns only the own view', () => {
  sizeTo(390, 844);
  const turnTo = vi.fn();
  const chooseLayout = vi.fn();
  draw(still(true), { turnTo, chooseLayout });
  const stage = screen.getByRole('main');
  fireEvent.touchStart(stage, { touches: [{ clientX: 300, clientY: 10 }] });
  fireEvent.touchEnd(stage, { changedTouches: [{ clientX: 100, clientY: 10 }] });
  expect(turnTo).toHaveBeenCalledExactlyOnceWith('gallery');
  expect(chooseLayout).not.toHaveBeenCalled();
});

test('on a phone Sound and devices opens its page, and the settings begin at their list', () => {
  sizeTo(390, 844);
  draw(still(false));
  fireEvent.click(button('More'));
  fireEvent.click(button('Sound and devices'));
  const sheet = () => within(screen.getByRole('dialog'));
  expect(sheet().getByRole('heading', { name: 'Sound and video' })).toBeTruthy();
  fireEvent.click(sheet().getByRole('button', { name: 'Close' }));
  fireEvent.click(button('More'));
  fireEvent.click(button('Settings'));
  expect(sheet().getByRole('heading', { name: 'Settings' })).toBeTruthy();
});

test('a student has Layout at the right; People is in More and in the panel', () => {
  draw(still(false));
  const right = [...document.querySelectorAll<HTMLElement>('.ly-controls-end button')];
  expectInOrder(right, ['Chat, 3 unread', 'Layout', 'More', 'Leave']);
});
