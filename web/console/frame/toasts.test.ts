// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { attempt } from './act.ts';
import { goneToast, tell, tellThen, toast } from './toasts.ts';

const idOf = () => toast.get()?.id ?? '';

test('what can be undone is done only once the toast has gone', () => {
  const settle = vi.fn();
  tellThen('Class deleted', vi.fn(), settle);
  expect(settle).not.toHaveBeenCalled();
  goneToast(idOf());
  expect(settle).toHaveBeenCalledTimes(1);
});

test('Undo takes it back for good', () => {
  const undo = vi.fn();
  const settle = vi.fn();
  tellThen('Class deleted', undo, settle);
  const id = idOf();
  toast.get()?.undo?.();
  goneToast(id);
  window.dispatchEvent(new Event('pagehide'));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(settle).not.toHaveBeenCalled();
});

test('a closing page, or the next toast, does it at once and only once', () => {
  const first = vi.fn();
  tellThen('One', vi.fn(), first);
  window.dispatchEvent(new Event('pagehide'));
  goneToast(idOf());
  expect(first).toHaveBeenCalledTimes(1);
  const second = vi.fn();
  tellThen('Two', vi.fn(), second);
  tell('Three');
  expect(second).toHaveBeenCalledTimes(1);
  expect(toast.get()?.text).toBe('Three');
});

test('a no goes with the next press, and what else was told stays', async () => {
  await attempt(async () => {
    throw new Error('no');
  });
  expect(toast.get()).toBeDefined();
  await attempt(async () => undefined);
  expect(toast.get()).toBeUndefined();
  tell('Link withdrawn');
  await attempt(async () => undefined);
  expect(toast.get()?.text).toBe('Link withdrawn');
});
