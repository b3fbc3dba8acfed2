import { useEffect, useRef } from 'react';

export interface KeyActs {
  readonly mic: () => unknown;
  readonly camera: () => unknown;
  readonly hand: () => unknown;
  readonly share: () => unknown;
  readonly chat: () => void;
  readonly people: () => void;
  readonly layout: () => void;
  readonly fullScreen: () => void;
  readonly shortcuts: () => void;
  /** Push to talk. */
  readonly hold: (held: boolean) => unknown;
  readonly region: (step: 1 | -1) => void;
}

const SINGLE: Readonly<Record<string, Exclude<keyof KeyActs, 'hold' | 'region'>>> = {
  m: 'mic',
  v: 'camera',
  h: 'hand',
  s: 'share',
  j: 'chat',
  p: 'people',
  l: 'layout',
  f: 'fullScreen',
  '?': 'shortcuts',
};

const LETTERS = 'input, textarea, select, [role="menu"], [role="listbox"]';
/** While one of these is open the class behind it waits. */
const MODAL = '[role="alertdialog"][data-state="open"], .ly-dialog[data-modal]';

/** Typing, or a control that uses Space and letters itself: a menu jumps to a first letter. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(LETTERS) !== null;
}
const usesSpace = (target: EventTarget | null) =>
  takesLetters(target) ||
  (target instanceof HTMLElement && target.closest('button, a, summary, [role="tab"]') !== null);

/** Which act a key press asks for; undefined while typing or with single keys switched off. */
export function actOf(event: KeyboardEvent, singleKeys: boolean) {
  if (takesLetters(event.target) || event.ctrlKey || event.metaKey) return undefined;
  if (!singleKeys && !event.altKey) return undefined;
  return SINGLE[event.key.toLowerCase()];
}

/** The keys of the classroom. Space is let go when the window loses the focus. */
export function useKeys(acts: KeyActs, singleKeys: boolean): void {
  const now = useRef({ acts, singleKeys });
  now.current = { acts, singleKeys };
  useEffect(() => {
    let held = false;
    const letGo = () => {
      if (held) now.current.acts.hold(false);
      held = false;
    };
    const down = (event: KeyboardEvent) => {
      const { acts: does, singleKeys: single } = now.current;
      if (document.querySelector(MODAL)) return;
      if (event.key === 'F6') {
        event.preventDefault();
        does.region(event.shiftKey ? -1 : 1);
      } else if (event.key === ' ' && single && !usesSpace(event.target)) {
        event.preventDefault();
        if (!held && !event.repeat) does.hold(true);
        held = true;
      } else if (!event.repeat) {
        const act = actOf(event, single);
        if (act) {
          event.preventDefault();
          does[act]();
        }
      }
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') letGo();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', letGo);
    };
  }, []);
}
