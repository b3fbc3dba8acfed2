import './stage.css';
import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { pageOf, perStrip, type Side } from '../frame/measure.ts';
import { useBox } from '../frame/useSize.ts';
import type { PersonActions, TileView } from '../views.ts';
import { Pager } from './Pager.tsx';
import { type Room, Tile } from './Tile.tsx';

interface StripProps {
  tiles: readonly TileView[];
  side: Side;
  /** Height of a tile on top, in px; width of the column beside. */
  thickness: number;
  gap: number;
  room: Room;
  actions: PersonActions;
  /** Pushed with the finger in place of pages. */
  scrolls?: boolean;
  /** A dashed seat at the end. */
  seat?: ReactNode;
}

const RATIO = 16 / 9;
/** A tile may be this much narrower if one more fits then. */
const SHRINK = 0.92;

/** A line of small pictures: pages rather than tiny tiles. */
export function Strip(props: StripProps) {
  const { tiles, side, thickness, gap, room, actions, scrolls, seat } = props;
  const box = useRef<HTMLUListElement>(null);
  const space = useBox(box);
  const [page, setPage] = useState(0);
  const ideal = side === 'top' ? thickness * RATIO : thickness / RATIO;
  const length = side === 'top' ? space.width : space.height;
  const fits = perStrip(length, ideal * SHRINK, gap);
  const most = scrolls ? Math.max(tiles.length + 1, 1) : fits;
  const along = Math.min(ideal, Math.floor((length - gap * (fits - 1)) / fits));
  const shown = pageOf(tiles, page, most);
  const style = {
    '--ly-strip': `${thickness}px`,
    '--ly-strip-tile': `${along}px`,
    gap,
  } as CSSProperties;
  return (
    <div className={`ly-strip ly-strip-${side}`}>
      <ul ref={box} className={`ly-strip-tiles${scrolls ? ' ly-strip-scrolls' : ''}`} style={style}>
        {shown.shown.map((tile) => (
          <li key={tile.person.ref}>
            <Tile tile={tile} room={room} actions={actions} />
          </li>
        ))}
        {seat && shown.shown.length < most && <li>{seat}</li>}
      </ul>
      <Pager
        at={shown.at}
        pages={shown.pages}
        from={shown.from}
        shown={shown.shown.length}
        total={tiles.length}
        small
        onPage={setPage}
      />
    </div>
  );
}
