import type { ToastView } from '@lyceum/ui/Toast.tsx';
import { type ClassStore, onDesk } from './state.ts';

type Answer = NonNullable<ToastView['answers']>[number];

let last = 0;

function show(store: ClassStore, said: Omit<ToastView, 'id'>): string {
  last += 1;
  const id = `toast-${last}`;
  onDesk(store, { toast: { id, ...said } });
  return id;
}

/** Says one sentence above the controls; the one before it goes. */
export function toast(store: ClassStore, text: string, undo?: () => void, answer?: Answer): void {
  show(store, { text, ...(undo ? { undo } : {}), ...(answer ? { answers: [answer] } : {}) });
}

/** Says what waits for an answer: it stays until one is given. Gives back its id. */
export function notice(store: ClassStore, text: string, answers: readonly Answer[]): string {
  return show(store, { text, answers, stays: true });
}

/** Says what somebody did to one's own sound or picture: read out before anything else. */
export function urgentToast(store: ClassStore, text: string): void {
  show(store, { text, urgent: true });
}
