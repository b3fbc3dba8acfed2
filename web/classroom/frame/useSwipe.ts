import { type TouchEvent, useRef } from 'react';

/** Shorter than this is a touch, in px. */
const FAR_PX = 56;

/** Which way a finger went: 1 towards the end of the line, -1 back, 0 not a swipe. */
export function swipeOf(dx: number, dy: number, mirrored: boolean): -1 | 0 | 1 {
  if (Math.abs(dx) < FAR_PX || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
  return dx < 0 !== mirrored ? 1 : -1;
}

/** A sideways push with one finger; what scrolls sideways itself keeps its own pushes. */
export function useSwipe(onSwipe: (step: -1 | 1) => void) {
  const from = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined;
      const scrolls = (event.target as Element).closest('.ly-phone-row') !== null;
      from.current = touch && !scrolls ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: TouchEvent) => {
      const start = from.current;
      const end = event.changedTouches[0];
      from.current = undefined;
      if (!start || !end) return;
      const mirrored = document.documentElement.dir === 'rtl';
      const step = swipeOf(end.clientX - start.x, end.clientY - start.y, mirrored);
      if (step !== 0) onSwipe(step);
    },
  };
}
