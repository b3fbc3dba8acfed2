import './stage.css';
import type { TileView } from '../views.ts';
import { heroOf, ownFirst } from './hero.ts';
import { Large, type StageProps } from './Large.tsx';
import { Tile } from './Tile.tsx';

function Row({ tiles, actions }: { tiles: readonly TileView[] } & Pick<StageProps, 'actions'>) {
  if (tiles.length === 0) return null;
  return (
    <ul className="ly-phone-row">
      {tiles.map((tile) => (
        <li key={tile.person.ref}>
          <Tile tile={tile} room="phone" actions={actions} />
        </li>
      ))}
    </ul>
  );
}

/**
 * The phone upright: the shared screen, else the large picture, over the whole width. Everybody
 * else stands in one row under it that is pushed with the finger; under a screen who teaches is
 * first.
 */
export function PhoneStage(props: StageProps) {
  const { stage, actions } = props;
  const hero = heroOf(stage.tiles);
  const others = ownFirst(stage.tiles.filter((tile) => tile !== hero));
  if (stage.share && hero) {
    return (
      <div className="ly-stage ly-stage-phone">
        <div className="ly-phone-share">
          <Large {...props} hero={undefined} />
        </div>
        <Row tiles={[hero, ...others]} actions={actions} />
      </div>
    );
  }
  return (
    <div className="ly-stage ly-stage-phone ly-stage-tall">
      <div className="ly-phone-large">
        <Large {...props} hero={hero} />
      </div>
      <Row tiles={others} actions={actions} />
    </div>
  );
}
