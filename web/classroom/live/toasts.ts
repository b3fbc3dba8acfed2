import { type ClassStore, onDesk } from './state.ts';

let last = 0;

/** Says one sentence above the controls; the one before it goes. */
export function toast(store: ClassStore, text: string, undo?: () => void): void {
  last += 1;
  onDesk(store, { toast: { id: `toast-${last}`, text, ...(undo ? { undo } : {}) } });
}
