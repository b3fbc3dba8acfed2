// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { obstacleOf } from '../live/obstacle.ts';
import { Entering, type Obstacle } from './Entering.tsx';
import { NameCard } from './NameCard.tsx';

const acts = () => ({ retry: vi.fn(), leave: vi.fn(), takeOver: vi.fn(), check: vi.fn() });
const draw = (obstacle: Obstacle) => {
  const does = acts();
  render(
    <TipProvider>
      <Entering obstacle={obstacle} acts={does} />
    </TipProvider>,
  );
  return does;
};
beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test.each<[Obstacle, string]>([
  [{ kind: 'wrong' }, 'This link does not lead to a class'],
  [{ kind: 'anew' }, 'Open the link again'],
  [{ kind: 'expired' }, 'This link has run out'],
  [{ kind: 'withdrawn' }, 'This link was withdrawn'],
  [{ kind: 'unagreed', before: false }, 'You are not in the class'],
  [{ kind: 'unagreed', before: true }, 'You have left the class'],
  [{ kind: 'unasserted' }, 'Your school has to agree first'],
  [{ kind: 'frozen' }, 'What is kept of you is frozen'],
  [{ kind: 'erased' }, 'Your data were erased'],
  [{ kind: 'paused' }, 'The school has paused its classes'],
  [{ kind: 'offline' }, 'No connection to the class'],
  [{ kind: 'down', retryAt: 0 }, 'The school’s server does not answer'],
  [{ kind: 'over' }, 'This class is over'],
  [{ kind: 'inapp', address: '/' }, 'Open it in your browser'],
  [{ kind: 'old', browser: 'Chrome 94' }, 'This browser is too old for a class'],
  [{ kind: 'locked' }, 'The class is locked'],
  [{ kind: 'full' }, 'The class is full'],
  [{ kind: 'crowded' }, 'Many people are waiting to come in'],
  [{ kind: 'waiting', teacher: 'Elena', since: 0 }, 'The teacher will let you in'],
  [{ kind: 'refused' }, 'The teacher did not let you in'],
  [{ kind: 'removed' }, 'The teacher removed you from the class'],
  [{ kind: 'otherTab' }, 'This class is open in another tab'],
  [{ kind: 'onPhone' }, 'You are in this class on a phone'],
])('%j says what is true and offers one thing to do', (obstacle, title) => {
  draw(obstacle);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  const first = screen.queryAllByRole('button');
  expect(first.filter((one) => one.className.includes('primary')).length).toBeLessThanOrEqual(1);
});

test('who was erased is not asked to come back: no way leads there (B-04)', () => {
  expect(obstacleOf({ reason: 'ERASED', until: null }, 0, 0)).toEqual({ kind: 'erased' });
  draw({ kind: 'erased' });
  expect(screen.getByText(/your link opens it no more/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /back|again/i })).toBeNull();
});

test('a way in that ended with a restart is opened again by one press', () => {
  const does = draw({ kind: 'anew' });
  fireEvent.click(screen.getByRole('button', { name: 'Open the link again' }));
  expect(does.retry).toHaveBeenCalledTimes(1);
});

test('who waits for a teacher without a name is not told of nobody', () => {
  draw({ kind: 'waiting', since: 0 });
  expect(screen.getByText('The teacher will see that you are waiting.')).toBeTruthy();
});

test('who was refused is told whom to ask, and may try again once let in', () => {
  const does = draw({ kind: 'refused' });
  expect(screen.getByText(/^A mistake\? Tell your teacher/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(does.retry).toHaveBeenCalledTimes(1);
});

test('who is in class on a phone moves here, and nothing speaks of tabs', () => {
  const does = draw({ kind: 'onPhone' });
  fireEvent.click(screen.getByRole('button', { name: 'Move here' }));
  expect(does.takeOver).toHaveBeenCalledTimes(1);
});

test('the copied address is the one that opens the class', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  draw({ kind: 'inapp', address: 'https://school.test/class.html?token=T' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(writeText).toHaveBeenCalledWith('https://school.test/class.html?token=T');
  vi.unstubAllGlobals();
});

test('only "use this tab" takes over', () => {
  const does = draw({ kind: 'otherTab' });
  fireEvent.click(screen.getByRole('button', { name: 'Leave it there' }));
  expect(does.takeOver).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Use this tab' }));
  expect(does.takeOver).toHaveBeenCalledTimes(1);
});

test('who was removed for a time may come back only afterwards', () => {
  draw({ kind: 'removed', until: Date.now() + 60_000 });
  expect(screen.queryByRole('button', { name: 'Come back' })).toBeNull();
  cleanup();
  const does = draw({ kind: 'removed', until: Date.now() - 1 });
  expect(screen.queryByText(/come back at/)).toBeNull();
  expect(screen.getByText('You can come back now.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Come back' }));
  expect(does.retry).toHaveBeenCalledTimes(1);
});

const ASKING = {
  app: 3581047,
  locale: 'en-US',
  about: 'About.',
  agree: 'I agree.',
  sha256: 'S',
  required: true,
};
const card = { by: 'Elena', title: 'Algebra', asking: ASKING, busy: false };
const go = () => fireEvent.click(screen.getByRole('button', { name: 'Go on to the check' }));
const typed = () => fireEvent.change(screen.getByRole('textbox'), { target: { value: ' Chloé ' } });

test('an invitation needs a name and an answer, and chooses none beforehand', () => {
  const does = { onGo: vi.fn(), onRefuse: vi.fn() };
  render(<NameCard {...card} {...does} />);
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  expect(screen.getByRole('group').textContent).toContain('About. What is kept');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/privacy?app=3581047');
  go();
  expect(screen.getByText('Type a name first.')).toBeTruthy();
  typed();
  go();
  expect(screen.getByRole('alert').textContent).toBe('Choose one of the two.');
  expect(does.onGo).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('radio', { name: 'I agree.' }));
  go();
  expect(does.onGo).toHaveBeenCalledExactlyOnceWith('Chloé', true);
  expect(does.onRefuse).not.toHaveBeenCalled();
});

test.each([
  [true, []],
  [false, [['Chloé', false]]],
])('who says no is not sent on where it is required (%s)', (required, went) => {
  const does = { onGo: vi.fn(), onRefuse: vi.fn() };
  render(<NameCard {...card} asking={{ ...ASKING, required }} {...does} />);
  typed();
  fireEvent.click(screen.getByRole('radio', { name: 'I do not agree.' }));
  go();
  expect(does.onGo.mock.calls).toEqual(went);
  expect(does.onRefuse).toHaveBeenCalledTimes(required ? 1 : 0);
});

test('where nothing is asked a name is enough', () => {
  const does = { onGo: vi.fn(), onRefuse: vi.fn() };
  render(<NameCard {...card} asking={null} {...does} />);
  expect(screen.queryByRole('radio')).toBeNull();
  typed();
  go();
  expect(does.onGo).toHaveBeenCalledExactlyOnceWith('Chloé', false);
});

test('words that changed are asked for again', () => {
  render(<NameCard {...card} typed="Chloé" fault="NO_CONSENT" onGo={vi.fn()} onRefuse={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toMatch(/^The words changed/);
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  expect(screen.getByRole('textbox').getAttribute('value')).toBe('Chloé');
});

test('a name that was not taken stays in its field with the reason, until it is changed', () => {
  const props = { ...card, onGo: vi.fn(), onRefuse: vi.fn() };
  render(<NameCard {...props} typed="elena" fault="NAME_TAKEN" />);
  const field = screen.getByRole('textbox');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Your teacher has that name/)).toBeTruthy();
  fireEvent.change(field, { target: { value: 'Elena Costa' } });
  expect(field.getAttribute('aria-invalid')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Go on to the check' }));
  expect(props.onGo).toHaveBeenCalledExactlyOnceWith('Elena Costa', true);
});

test('a name that is a mark of the class is told so', () => {
  const does = { onGo: vi.fn(), onRefuse: vi.fn() };
  render(<NameCard {...card} {...does} typed="Ann (Teacher)" fault="NAME_MISLEADS" />);
  expect(screen.getByText(/^Words like Teacher, Assistant or System/)).toBeTruthy();
});

test('a card in the middle of a class is read out, and takes the focus from no field', () => {
  draw({ kind: 'removed' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  cleanup();
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  draw({ kind: 'removed' });
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('a browser that keeps the page open says so instead of doing nothing', () => {
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  draw({ kind: 'removed' });
  fireEvent.click(screen.getByRole('button', { name: 'Close page' }));
  expect(screen.getByRole('status').textContent).toMatch(/Close it yourself/);
});
