// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TOAST_MS, Toast, type ToastView } from './Toast.tsx';
import { startWords } from './words.ts';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('a toast goes by itself, unless it stays for an answer', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  const text = 'Mei Lin is waiting outside';
  const { rerender } = render(<Toast toast={{ id: 'a', text, stays: true }} onGone={onGone} />);
  act(() => void vi.advanceTimersByTime(10 * TOAST_MS));
  expect(onGone).not.toHaveBeenCalled();
  rerender(<Toast toast={{ id: 'b', text }} onGone={onGone} />);
  act(() => void vi.advanceTimersByTime(TOAST_MS));
  expect(onGone).toHaveBeenCalledExactlyOnceWith('b');
  vi.useRealTimers();
});

test('a toast goes in its time also when the one before was answered under the pointer', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  const answers = [{ label: 'Let in', act: () => undefined }];
  const first = { id: 'a', text: 'Mei Lin is waiting outside', answers, stays: true } as const;
  const { rerender, getByRole } = render(<Toast toast={first} onGone={onGone} />);
  const button = getByRole('button', { name: 'Let in' });
  act(() => button.focus());
  fireEvent.pointerMove(button);
  fireEvent.click(button);
  expect(onGone).toHaveBeenCalledExactlyOnceWith('a');
  rerender(<Toast toast={undefined} onGone={onGone} />);
  rerender(<Toast toast={{ id: 'b', text: 'Everyone is muted' }} onGone={onGone} />);
  act(() => void vi.advanceTimersByTime(TOAST_MS));
  expect(onGone).toHaveBeenLastCalledWith('b');
  vi.useRealTimers();
});

test('a toast that takes the place of one under the pointer goes in its time too', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  const { rerender, getByText } = render(<Toast toast={{ id: 'a', text: 'A' }} onGone={onGone} />);
  fireEvent.pointerMove(getByText('A'));
  act(() => void vi.advanceTimersByTime(2 * TOAST_MS));
  expect(onGone).not.toHaveBeenCalled();
  rerender(<Toast toast={{ id: 'b', text: 'B' }} onGone={onGone} />);
  act(() => void vi.advanceTimersByTime(TOAST_MS));
  expect(onGone).toHaveBeenLastCalledWith('b');
  vi.useRealTimers();
});

test.each<[string, Partial<ToastView>]>([
  ['polite', {}],
  ['assertive', { urgent: true }],
])('a toast is spoken, %s', async (how, more) => {
  const toast = { id: 't', text: 'The invitation has run out', ...more };
  render(<Toast toast={toast} onGone={() => undefined} />);
  await waitFor(() => {
    const spoken = document.querySelector(`[role=status][aria-live=${how}]`);
    expect(spoken?.textContent).toContain('The invitation has run out');
  });
});
