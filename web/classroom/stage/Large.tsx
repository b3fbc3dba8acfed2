import './stage.css';
import type { ReactNode } from 'react';
import type { Size } from '../frame/measure.ts';
import type { PersonActions, StageView, TileView } from '../views.ts';
import { Share, SharingStrip } from './Share.tsx';
import { Tile } from './Tile.tsx';

export interface StageProps {
  stage: StageView;
  size: Size;
  /** Own place in the line of hands, for the free seat. */
  place: number | undefined;
  actions: PersonActions;
  /** What stands where nobody is large. */
  empty: ReactNode;
  onStopShare: () => void;
}

/** The shared screen, else the one who is large. */
export function Large({
  stage,
  hero,
  actions,
  empty,
  onStopShare,
}: StageProps & { hero: TileView | undefined }) {
  return (
    <div className="ly-hero">
      {stage.sharing && <SharingStrip sound={stage.sharingSound} onStop={onStopShare} />}
      <div className="ly-hero-picture">
        {stage.share ? (
          <Share share={stage.share} onStop={actions.stopShare} />
        ) : hero ? (
          <Tile tile={hero} room="hero" actions={actions} />
        ) : (
          <div className="ly-hero-empty">{empty}</div>
        )}
      </div>
    </div>
  );
}
