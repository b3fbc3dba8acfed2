import './parts.css';
import { useEffect, useRef } from 'react';

/** Tells of loudness, 0 to 1; gives back how to stop. */
export type LevelSource = (listener: (level: number) => void) => () => void;

const TOLD_EVERY_MS = 500;

function lit(element: HTMLElement, level: number): void {
  const bars = element.children;
  const on = Math.round(level * bars.length);
  for (let n = 0; n < bars.length; n++) {
    bars[n]?.classList.toggle('ly-lit', n < on);
  }
}

interface MeterProps {
  source: LevelSource | undefined;
  name: string;
  bars?: number;
}

/** Loudness as bars, drawn outside React; assistive technology hears of it twice a second. */
export function Meter({ source, name, bars = 20 }: MeterProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || !source) return undefined;
    let told = 0;
    const stop = source((level) => {
      lit(element, level);
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS) return;
      told = now;
      element.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    });
    return () => {
      stop();
      lit(element, 0);
    };
  }, [source]);
  return (
    <div
      ref={box}
      className="ly-meter"
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      {Array.from({ length: bars }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <i key={n} className={n >= bars * 0.8 ? 'ly-meter-high' : undefined} />
      ))}
    </div>
  );
}

/** The thin line under an open microphone. */
export function LevelLine({ source }: { source: LevelSource | undefined }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      source?.((level) => {
        line.current?.style.setProperty('transform', `scaleX(${level.toFixed(2)})`);
      }),
    [source],
  );
  return (
    <span className="ly-level-line" aria-hidden="true">
      <span ref={line} />
    </span>
  );
}
