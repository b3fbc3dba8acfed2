import type { ClassActs, Panel, Preferences } from '../views.ts';

export interface KeyTarget {
  readonly acts: () => ClassActs;
  readonly preferences: () => Preferences;
  readonly panel: () => Panel | undefined;
  readonly fullScreen: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  );
}

/** Keys that a focused control uses itself. */
function isPressed(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, [role=tab], [role^=menu]') !== null
  );
}

function single(key: string, { acts, panel, fullScreen }: KeyTarget): (() => void) | undefined {
  const act = acts();
  const toggle = (of: Panel) => () => act.choosePanel(panel() === of ? undefined : of);
  const table: Readonly<Record<string, () => void>> = {
    m: act.toggleMic,
    v: act.toggleCamera,
    h: act.toggleHand,
    s: act.toggleShare,
    j: toggle('chat'),
    p: toggle('people'),
    f: fullScreen,
  };
  return table[key];
}

/** Listens to the keys of the class. Never while typing; gives back how to stop. */
export function listenToKeys(target: KeyTarget): () => void {
  const down = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!target.preferences().singleKeys) return;
    if (event.key === ' ' && !isPressed(event.target)) {
      event.preventDefault();
      if (!event.repeat) target.acts().hold(true);
      return;
    }
    const act = event.repeat ? undefined : single(event.key.toLowerCase(), target);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const release = () => target.acts().hold(false);
  const up = (event: KeyboardEvent) => {
    if (event.key === ' ') release();
  };
  addEventListener('keydown', down);
  addEventListener('keyup', up);
  addEventListener('blur', release);
  return () => {
    removeEventListener('keydown', down);
    removeEventListener('keyup', up);
    removeEventListener('blur', release);
  };
}
