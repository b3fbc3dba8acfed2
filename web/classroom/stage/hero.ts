import type { TileView } from '../views.ts';

/** Who is large when no screen is shared: the pinned one, else the teacher, else the first. */
export function heroOf(tiles: readonly TileView[]): TileView | undefined {
  return (
    tiles.find((tile) => tile.pinned) ??
    tiles.find((tile) => tile.person.role === 'teacher' && tile.state === 'here') ??
    tiles[0]
  );
}

/** The own picture first, then the others in their order: on a phone the own state stays seen. */
export function ownFirst(tiles: readonly TileView[]): readonly TileView[] {
  return [...tiles].sort((one, other) => Number(other.person.you) - Number(one.person.you));
}
