import { useSyncExternalStore } from 'react';

/** A value that tells who listens when it becomes another one. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly listen: (heard: () => void) => () => void;
}

export function cell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const heard of [...listeners]) heard();
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

/** The value inside React; redraws with it. */
export function useCell<T>(of: Cell<T>): T {
  return useSyncExternalStore(of.listen, of.get);
}
