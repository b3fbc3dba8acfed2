import type { ToastView } from '@lyceum/ui/Toast.tsx';
import { type ClassStore, onDesk } from './state.ts';

let last = 0;

/** Says one sentence above the controls; the one before it goes. */
export function toast(
  store: ClassStore,
  text: string,
  undo?: () => void,
  answer?: ToastView['answer'],
): void {
  last += 1;
  const more = { ...(undo ? { undo } : {}), ...(answer ? { answer } : {}) };
  onDesk(store, { toast: { id: `toast-${last}`, text, ...more } });
}

/** Says what somebody did to one's own sound or picture: read out before anything else. */
export function urgentToast(store: ClassStore, text: string): void {
  last += 1;
  onDesk(store, { toast: { id: `toast-${last}`, text, urgent: true } });
}
