import type { ToastView } from '@lyceum/ui/Toast.tsx';
import { cell } from '../server/cell.ts';

interface Told extends ToastView {
  /** Runs once when it has gone without Undo. */
  readonly settle?: () => void;
}

export const toast = cell<Told | undefined>(undefined);

let told = 0;
const nextId = () => `toast-${++told}`;

function show(next: Told): void {
  const before = toast.get();
  toast.set(next);
  before?.settle?.();
}

/**
 * Says one sentence; with `undo` it can be taken back for as long as it stands there. Gives the id
 * by which it can be put away sooner.
 */
export function tell(text: string, undo?: () => void): string {
  const id = nextId();
  show({ id, text, ...(undo === undefined ? {} : { undo }) });
  return id;
}

/**
 * Does something that cannot be taken back, but only once the toast with Undo has gone, so that it
 * can. A page that closes meanwhile does it at once.
 */
export function tellThen(text: string, undo: () => void, settle: () => void): void {
  let open = true;
  const once = (then: () => void) => () => {
    if (!open) return;
    open = false;
    window.removeEventListener('pagehide', done);
    then();
  };
  const done = once(settle);
  window.addEventListener('pagehide', done);
  show({ id: nextId(), text, undo: once(undo), settle: done });
}

/** The toast with this id has gone: by itself, closed, or undone. */
export function goneToast(id: string): void {
  const now = toast.get();
  if (now?.id !== id) return;
  toast.set(undefined);
  now.settle?.();
}
