// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { startPage } from './start.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

test('whoever is let in, or goes, leaves the devices of the check behind', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const { preview, store } = startPage(new URL('/join/abcdefghij', location.href));
  const stop = vi.spyOn(preview, 'stop');
  store.setState({ phase: { at: 'outside', className: 'A', start: 0, since: 0 } });
  expect(stop).toHaveBeenCalledTimes(1);
  store.setState({ offset: 5 });
  expect(stop).toHaveBeenCalledTimes(1);
  store.setState({ phase: { at: 'room' } });
  expect(stop).toHaveBeenCalledTimes(2);
  store.setState({ phase: { at: 'out', reason: 'LEFT', until: null } });
  expect(stop).toHaveBeenCalledTimes(3);
});
