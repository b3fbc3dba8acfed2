import './stage.css';
import { placeInLine } from '@lyceum/ui/words.ts';
import { useRef } from 'react';
import { type Side, type Size, stripSide } from '../frame/measure.ts';
import { useBox } from '../frame/useSize.ts';
import type { StageView } from '../views.ts';
import { Gallery } from './Gallery.tsx';
import { heroOf } from './hero.ts';
import { Large, type StageProps } from './Large.tsx';
import { PhoneStage } from './PhoneStage.tsx';
import { SharingStrip } from './Share.tsx';
import { Strip } from './Strip.tsx';
import { FreeSeat } from './Tile.tsx';

const TOP: Readonly<Record<Size, number>> = {
  desktop: 98,
  laptop: 78,
  tablet: 90,
  phone: 78,
  landscape: 70,
};
const RIGHT_PX = 200;
const LANDSCAPE_RIGHT_PX = 124;
const gapOf = (size: Size) => (size === 'phone' || size === 'landscape' ? 6 : 8);

/** Equal tiles; where nobody is, the sentence about it stands in the place of the large one. */
function inGallery(stage: StageView): boolean {
  return stage.layout === 'gallery' && !stage.share && stage.tiles.length > 0;
}

/** The middle of the room: the large picture with the small ones, or the gallery. */
export function Stage(props: StageProps) {
  const { stage, size } = props;
  if (size === 'phone' && !inGallery(stage)) {
    return <PhoneStage {...props} />;
  }
  return <WideStage {...props} />;
}

function WideStage(props: StageProps) {
  const { stage, size, place, actions } = props;
  const box = useRef<HTMLDivElement>(null);
  const area = useBox(box);
  const side = useRef<Side>('top');
  const gap = gapOf(size);
  const top = TOP[size];
  const right = size === 'landscape' ? LANDSCAPE_RIGHT_PX : RIGHT_PX;
  if (size === 'landscape') side.current = 'right';
  else if (size === 'tablet') side.current = 'top';
  else if (stage.strip) side.current = stage.strip === 'top' ? 'top' : 'right';
  else if (area.width > 0) side.current = stripSide(area, { top, right, gap: 12 }, side.current);

  const hero = stage.share ? undefined : heroOf(stage.tiles);
  const small = stage.tiles.filter((tile) => tile !== hero);
  const seatPlace = place === undefined ? undefined : placeInLine('stage.hand.place', place);
  const seat = stage.freeSeat ? <FreeSeat place={seatPlace} /> : undefined;
  const left = stage.strip === 'left' && side.current === 'right' && size !== 'landscape';
  return (
    <div ref={box} className={`ly-stage ly-stage-${left ? 'left' : side.current}`}>
      {inGallery(stage) ? (
        <>
          {stage.sharing && <SharingStrip sound={stage.sharingSound} onStop={props.onStopShare} />}
          <Gallery tiles={stage.tiles} size={size} gap={gap} actions={actions} />
        </>
      ) : (
        <>
          {(small.length > 0 || seat) && (
            <Strip
              tiles={small}
              side={side.current}
              thickness={side.current === 'top' ? top : right}
              gap={gap}
              room={size === 'landscape' ? 'phone' : 'strip'}
              scrolls={size === 'landscape'}
              actions={actions}
              seat={seat}
            />
          )}
          <Large {...props} hero={hero} />
        </>
      )}
    </div>
  );
}
