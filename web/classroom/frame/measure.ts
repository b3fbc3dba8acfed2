/** Sizes of the classroom, in CSS pixels. Pure: the same numbers in tests and on screens. */

export type Size = 'desktop' | 'laptop' | 'tablet' | 'phone' | 'landscape';

/** Which of the five arrangements a window gets. */
export function sizeOf(width: number, height: number): Size {
  if (height < 500 && width > height) return 'landscape';
  if (width < 600) return 'phone';
  if (width < 1024) return 'tablet';
  return width < 1200 ? 'laptop' : 'desktop';
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly tile: Box;
}

const NARROWEST = 4 / 3;
const WIDEST = 2;
/** Most tiles on one page of the gallery. */
export const PER_PAGE: Readonly<Record<Size, number>> = {
  desktop: 16,
  laptop: 9,
  tablet: 6,
  phone: 4,
  landscape: 4,
};

function tileIn(cell: Box): Box {
  const ratio = Math.min(WIDEST, Math.max(NARROWEST, cell.width / cell.height));
  const width = Math.min(cell.width, cell.height * ratio);
  return { width: Math.floor(width), height: Math.floor(width / ratio) };
}

/** The column count that gives the largest tiles; fewer columns win a tie. */
export function gallery(count: number, area: Box, gap: number): Grid {
  let best: Grid = { columns: 1, rows: Math.max(1, count), tile: { width: 0, height: 0 } };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.max(1, Math.ceil(count / columns));
    const width = (area.width - gap * (columns - 1)) / columns;
    const height = (area.height - gap * (rows - 1)) / rows;
    if (width <= 0 || height <= 0) continue;
    const tile = tileIn({ width, height });
    if (tile.width * tile.height > best.tile.width * best.tile.height) {
      best = { columns, rows, tile };
    }
  }
  return best;
}

/** The largest box of a ratio that fits. */
export function fit(area: Box, ratio: number): Box {
  const width = Math.max(0, Math.min(area.width, area.height * ratio));
  return { width, height: width / ratio };
}

export type Side = 'top' | 'right';
/** Height of a strip on top and width of one on the right. */
export interface StripSize {
  readonly top: number;
  readonly right: number;
  readonly gap: number;
}
const PAGE_RATIO = 16 / 9;

/** Where the strip leaves more of the page; ties keep the present side. */
export function stripSide(area: Box, strip: StripSize, present: Side): Side {
  const above = fit({ ...area, height: area.height - strip.top - strip.gap }, PAGE_RATIO).width;
  const beside = fit({ ...area, width: area.width - strip.right - strip.gap }, PAGE_RATIO).width;
  if (above === beside) return present;
  return above > beside ? 'top' : 'right';
}

/** How many tiles of a strip fit in one page of it; at least one. */
export function perStrip(room: number, tile: number, gap: number): number {
  return Math.max(1, Math.floor((room + gap) / (tile + gap)));
}

/** The part of a list on a page; a page past the end is the last one. */
export function pageOf<T>(list: readonly T[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  const from = at * size;
  return { at, pages, from, shown: list.slice(from, from + size) };
}
