import './stage.css';
import { useRef, useState } from 'react';
import { gallery, PER_PAGE, pageOf, type Size } from '../frame/measure.ts';
import { useBox } from '../frame/useSize.ts';
import type { PersonActions, TileView } from '../views.ts';
import { Pager } from './Pager.tsx';
import { Tile } from './Tile.tsx';

interface GalleryProps {
  tiles: readonly TileView[];
  size: Size;
  gap: number;
  actions: PersonActions;
}

/** Everybody on stage in equal tiles, as large as they can be. */
export function Gallery({ tiles, size, gap, actions }: GalleryProps) {
  const box = useRef<HTMLDivElement>(null);
  const area = useBox(box);
  const [page, setPage] = useState(0);
  const shown = pageOf(tiles, page, PER_PAGE[size]);
  const cells = shown.pages > 1 ? PER_PAGE[size] : shown.shown.length;
  const grid = gallery(cells, area, gap);
  return (
    <div className="ly-gallery">
      <div ref={box} className="ly-gallery-area">
        <ul
          className="ly-gallery-tiles"
          style={{
            gap,
            gridTemplateColumns: `repeat(${grid.columns}, ${grid.tile.width}px)`,
            gridAutoRows: grid.tile.height,
          }}
        >
          {shown.shown.map((tile) => (
            <li key={tile.person.ref}>
              <Tile tile={tile} room={size === 'phone' ? 'phone' : 'gallery'} actions={actions} />
            </li>
          ))}
        </ul>
      </div>
      <Pager
        at={shown.at}
        pages={shown.pages}
        from={shown.from}
        shown={shown.shown.length}
        total={tiles.length}
        onPage={setPage}
      />
    </div>
  );
}
