import './panel.css';
import { useWords } from '@lyceum/ui/words.ts';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const KEY = 'lyceum.panel.width';
/** How wide the panel may be, in px. */
const NARROWEST = 300;
const WIDEST = 420;
const USUAL = 336;
const STEP = 12;

/** A width the panel may have. */
export function panelWidth(asked: number): number {
  return Number.isFinite(asked) ? Math.min(WIDEST, Math.max(NARROWEST, Math.round(asked))) : USUAL;
}

/** The width this browser kept, and how to change it. */
export function usePanelWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => panelWidth(Number(localStorage.getItem(KEY) ?? USUAL)));
  return [
    width,
    (next) => {
      const fine = panelWidth(next);
      localStorage.setItem(KEY, String(fine));
      setWidth(fine);
    },
  ];
}

/** The edge of the panel, drawn with the pointer or the arrows. The panel pushes, never covers. */
export function PanelEdge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const say = useWords();
  const mirrored = document.documentElement.dir === 'rtl';
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWidth(mirrored ? event.clientX : window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = mirrored ? 'ArrowRight' : 'ArrowLeft';
    const narrower = mirrored ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== wider && event.key !== narrower) return;
    event.preventDefault();
    onWidth(width + (event.key === wider ? STEP : -STEP));
  };
  return (
    <div
      className="ly-panel-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('panel.width')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(USUAL)}
    />
  );
}
