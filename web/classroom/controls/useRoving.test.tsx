// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { OWN_STOP, useRoving } from './useRoving.ts';

function Bar({ more }: { more: boolean }) {
  return (
    <div role="toolbar" aria-label="bar" {...useRoving()}>
      <button type="button">one</button>
      <button type="button">two</button>
      {more && <button type="button">three</button>}
    </div>
  );
}
function Started() {
  return (
    <div role="toolbar" aria-label="bar" {...useRoving()}>
      <button type="button">one</button>
      <button type="button" {...OWN_STOP}>
        start
      </button>
    </div>
  );
}

const stops = () =>
  screen
    .getAllByRole('button')
    .filter((button) => button.tabIndex === 0)
    .map((button) => button.textContent);
afterEach(cleanup);

test('the toolbar is one stop, and arrows go round', () => {
  render(<Bar more />);
  expect(stops()).toEqual(['one']);
  screen.getByText('one').focus();
  fireEvent.keyDown(screen.getByText('one'), { key: 'ArrowLeft' });
  expect(document.activeElement?.textContent).toBe('three');
  expect(stops()).toEqual(['three']);
  fireEvent.keyDown(screen.getByText('three'), { key: 'ArrowRight' });
  expect(stops()).toEqual(['one']);
  fireEvent.keyDown(screen.getByText('one'), { key: 'End' });
  expect(stops()).toEqual(['three']);
});

test('a control may be a stop for itself, which the arrows pass over', () => {
  render(<Started />);
  expect(stops()).toEqual(['one', 'start']);
  screen.getByText('start').focus();
  expect(stops()).toEqual(['one', 'start']);
  screen.getByText('one').focus();
  fireEvent.keyDown(screen.getByText('one'), { key: 'ArrowRight' });
  expect(document.activeElement?.textContent).toBe('one');
});

test('a control that goes leaves one stop behind', () => {
  const { rerender } = render(<Bar more />);
  screen.getByText('three').focus();
  expect(stops()).toEqual(['three']);
  rerender(<Bar more={false} />);
  expect(stops()).toHaveLength(1);
});
