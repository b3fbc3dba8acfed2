// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type KeyActs, useKeys } from './useKeys.ts';

const spies = () => ({
  mic: vi.fn(),
  camera: vi.fn(),
  hand: vi.fn(),
  share: vi.fn(),
  chat: vi.fn(),
  people: vi.fn(),
  layout: vi.fn(),
  fullScreen: vi.fn(),
  shortcuts: vi.fn(),
  hold: vi.fn(),
  region: vi.fn(),
});
function Keys({ acts, single }: { acts: KeyActs; single: boolean }) {
  useKeys(acts, single);
  return (
    <>
      <input aria-label="text" />
      <button type="button">press</button>
    </>
  );
}
const draw = (single = true) => {
  const acts = spies();
  return { acts, ...render(<Keys acts={acts} single={single} />) };
};
afterEach(cleanup);

test('single keys act once, also when held down', () => {
  const { acts } = draw();
  fireEvent.keyDown(document.body, { key: 'm' });
  fireEvent.keyDown(document.body, { key: 'm', repeat: true });
  fireEvent.keyDown(document.body, { key: 'H' });
  expect(acts.mic).toHaveBeenCalledTimes(1);
  expect(acts.hand).toHaveBeenCalledTimes(1);
});

test('no key acts while typing or with Ctrl', () => {
  const { acts, getByLabelText } = draw();
  fireEvent.keyDown(getByLabelText('text'), { key: 'm' });
  fireEvent.keyDown(getByLabelText('text'), { key: ' ' });
  fireEvent.keyDown(document.body, { key: 'v', ctrlKey: true });
  expect(acts.mic).not.toHaveBeenCalled();
  expect(acts.camera).not.toHaveBeenCalled();
  expect(acts.hold).not.toHaveBeenCalled();
});

test('switched off, single keys need Alt', () => {
  const { acts } = draw(false);
  fireEvent.keyDown(document.body, { key: 'm' });
  fireEvent.keyDown(document.body, { key: ' ' });
  expect(acts.mic).not.toHaveBeenCalled();
  expect(acts.hold).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'm', altKey: true });
  expect(acts.mic).toHaveBeenCalledTimes(1);
});

test('Space talks while held, and is let go when the window loses the focus', () => {
  const { acts } = draw();
  fireEvent.keyDown(document.body, { key: ' ' });
  fireEvent.keyDown(document.body, { key: ' ', repeat: true });
  fireEvent.keyUp(document.body, { key: ' ' });
  fireEvent.keyDown(document.body, { key: ' ' });
  fireEvent(window, new Event('blur'));
  expect(acts.hold.mock.calls).toEqual([[true], [false], [true], [false]]);
});

test('Space on a button presses the button', () => {
  const { acts, getByText } = draw();
  fireEvent.keyDown(getByText('press'), { key: ' ' });
  expect(acts.hold).not.toHaveBeenCalled();
});

test('F6 goes to the next region, Shift F6 back, also while typing', () => {
  const { acts, getByLabelText } = draw();
  fireEvent.keyDown(getByLabelText('text'), { key: 'F6' });
  fireEvent.keyDown(document.body, { key: 'F6', shiftKey: true });
  expect(acts.region.mock.calls).toEqual([[1], [-1]]);
});

test('a menu keeps its letters and Space to itself, whatever kind its entries are', () => {
  const { acts } = draw();
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  menu.innerHTML = '<div role="menuitemcheckbox" tabindex="0"></div>';
  document.body.append(menu);
  for (const target of [menu, menu.firstElementChild as Element]) {
    fireEvent.keyDown(target, { key: 'm' });
    fireEvent.keyDown(target, { key: ' ' });
  }
  menu.remove();
  expect(acts.mic).not.toHaveBeenCalled();
  expect(acts.hold).not.toHaveBeenCalled();
});

test('while a question is open the class behind it hears no key', () => {
  const { acts } = draw();
  const question = document.createElement('div');
  question.setAttribute('role', 'alertdialog');
  question.dataset.state = 'open';
  document.body.append(question);
  fireEvent.keyDown(document.body, { key: 'm' });
  question.remove();
  expect(acts.mic).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(acts.mic).toHaveBeenCalledTimes(1);
});
