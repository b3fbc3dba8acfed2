import { type ReactNode, useRef, useState } from 'react';
import { useBox } from '../frame/useSize.ts';

/** Up to here every row is drawn; above it only those in sight. */
export const VIRTUAL_FROM = 50;
const ROW_PX = 40;
const SPARE_ROWS = 8;

interface ListProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  draw: (row: T) => ReactNode;
  name: string;
}

/** First and one past the last row to draw for a scroll position, in px. */
export function sliceOf(count: number, top: number, height: number) {
  const from = Math.max(0, Math.floor(top / ROW_PX) - SPARE_ROWS);
  const to = Math.min(count, Math.ceil((top + height) / ROW_PX) + SPARE_ROWS);
  return { from, to: Math.max(from, to) };
}

/** A long list of equal rows in its own scroller; a screen reader hears how many there are. */
export function VirtualList<T>({ rows, keyOf, draw, name }: ListProps<T>) {
  const box = useRef<HTMLUListElement>(null);
  const { height } = useBox(box);
  const [top, setTop] = useState(0);
  const short = rows.length <= VIRTUAL_FROM;
  const { from, to } = short ? { from: 0, to: rows.length } : sliceOf(rows.length, top, height);
  return (
    <ul
      ref={box}
      className={short ? undefined : 'ly-virtual'}
      aria-label={name}
      onScroll={short ? undefined : (event) => setTop(event.currentTarget.scrollTop)}
    >
      {from > 0 && <li aria-hidden="true" style={{ height: from * ROW_PX }} />}
      {rows.slice(from, to).map((row, index) => (
        <li key={keyOf(row)} aria-setsize={rows.length} aria-posinset={from + index + 1}>
          {draw(row)}
        </li>
      ))}
      {to < rows.length && (
        <li aria-hidden="true" style={{ height: (rows.length - to) * ROW_PX }} />
      )}
    </ul>
  );
}
