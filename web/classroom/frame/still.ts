import { room } from '../../gallery/room.ts';
import type { ClassView } from '../views.ts';

/** A class without moving pictures, for tests: jsdom plays none. */
export function still(leads: boolean, more: Partial<ClassView> = {}): ClassView {
  const { video: _, ...own } = room({ chinese: false, leads, stage: 'six' }).own;
  const view = room({ chinese: false, leads, stage: 'six' }, { ...more });
  const tiles = view.stage.tiles.map(({ video, ...tile }) => tile);
  return { ...view, own: { ...own, ...more.own }, stage: { ...view.stage, ...more.stage, tiles } };
}
