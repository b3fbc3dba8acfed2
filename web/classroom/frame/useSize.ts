import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { type Box, type Size, sizeOf } from './measure.ts';

const follow = (redraw: () => void) => {
  window.addEventListener('resize', redraw);
  return () => window.removeEventListener('resize', redraw);
};

/** The arrangement of this window; redraws only when it changes, not with every pixel. */
export function useSize(): Size {
  return useSyncExternalStore(follow, () => sizeOf(window.innerWidth, window.innerHeight));
}

/** The inner size of an element in whole pixels, kept true while it changes. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const read = () =>
      setBox((was) => {
        const { clientWidth: width, clientHeight: height } = watched;
        return was.width === width && was.height === height ? was : { width, height };
      });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return box;
}

/** The height the on-screen keyboard leaves, as `--ly-view-height` for the sheets. */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return undefined;
    const write = () =>
      document.documentElement.style.setProperty('--ly-view-height', `${view.height}px`);
    write();
    view.addEventListener('resize', write);
    return () => view.removeEventListener('resize', write);
  }, []);
}

/** Below this the right group of the control bar folds into More, in px. */
const NARROW_PX = 900;

export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.innerWidth < NARROW_PX);
}

/** Text size in per cent; every size of type follows it, boxes stay. */
export function useTextSize(percent: number): void {
  useEffect(() => {
    document.documentElement.style.fontSize = `${percent}%`;
  }, [percent]);
}
