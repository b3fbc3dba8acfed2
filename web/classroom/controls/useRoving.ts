import { type KeyboardEvent, useEffect, useRef } from 'react';

const STEP: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The control that comes after another one, round and round. */
export function nextOf<T>(all: readonly T[], current: T, step: 1 | -1): T | undefined {
  const at = all.indexOf(current);
  return at < 0 ? undefined : all[(at + step + all.length) % all.length];
}

/** Marks a control of the toolbar that is a stop of Tab for itself. */
export const OWN_STOP = { 'data-own-stop': true };

/** One stop of Tab for a whole toolbar; arrows, Home and End move inside it. */
export function useRoving() {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [
    ...(bar.current?.querySelectorAll<HTMLElement>('button:not([data-own-stop])') ?? []),
  ];
  const settle = (current: HTMLElement | undefined) => {
    for (const button of buttons()) button.tabIndex = button === current ? 0 : -1;
  };
  // After every draw: controls come and go, and exactly one of them stays the stop.
  useEffect(() => {
    const all = buttons();
    const inside = all.find((button) => button === document.activeElement);
    const stop = all.find((button) => button.getAttribute('tabindex') === '0');
    settle(inside ?? stop ?? all[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const current = event.target as HTMLElement;
    const step = STEP[event.key];
    let next: HTMLElement | undefined;
    if (event.key === 'Home') next = all[0];
    else if (event.key === 'End') next = all.at(-1);
    else if (step) {
      const mirrored = document.documentElement.dir === 'rtl' && /Left|Right/.test(event.key);
      next = nextOf(all, current, mirrored ? (-step as 1 | -1) : step);
    }
    if (!next || !all.includes(current)) return;
    event.preventDefault();
    settle(next);
    next.focus();
  };
  const onFocus = (event: { target: EventTarget }) => {
    if (event.target instanceof HTMLElement && bar.current?.contains(event.target)) {
      const button = event.target.closest<HTMLElement>('button');
      if (button && buttons().includes(button)) settle(button);
    }
  };
  return { ref: bar, onKeyDown, onFocus };
}
