import './stage.css';
import { useWords } from '@lyceum/ui/words.ts';
import type { TileView } from '../views.ts';
import { heroOf, ownFirst } from './hero.ts';
import { Large, type StageProps } from './Large.tsx';
import { Tile } from './Tile.tsx';

/** Beside the teacher there is room for this many small tiles. */
const COLUMN = 3;

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
 * The phone upright. With a shared screen: teacher and a column of three on top, the screen under
 * them; for the teacher the screen first. Without: the large picture. The others stand in a row
 * that is pushed with the finger.
 */
export function PhoneStage(props: StageProps) {
  const { stage, actions } = props;
  const say = useWords();
  const hero = heroOf(stage.tiles);
  const others = ownFirst(stage.tiles.filter((tile) => tile !== hero));
  if (stage.share && hero?.person.you) {
    return (
      <div className="ly-stage ly-stage-phone">
        <div className="ly-phone-share">
          <Large {...props} hero={undefined} />
        </div>
        <Row tiles={[hero, ...others]} actions={actions} />
      </div>
    );
  }
  if (stage.share && hero) {
    const column = others.slice(0, COLUMN);
    const rest = others.length - column.length;
    return (
      <div className="ly-stage ly-stage-phone">
        <div className="ly-phone-top">
          <div className="ly-phone-hero">
            <Tile tile={hero} room="gallery" actions={actions} teaches />
          </div>
          {column.length > 0 && (
            <ul className="ly-phone-column">
              {column.map((tile) => (
                <li key={tile.person.ref}>
                  <Tile tile={tile} room="phone" actions={actions} />
                </li>
              ))}
            </ul>
          )}
          {rest > 0 && (
            <span
              className="ly-plate ly-phone-rest ly-numbers"
              role="img"
              aria-label={say('stage.rest', { n: rest })}
            >
              +{rest}
            </span>
          )}
        </div>
        <div className="ly-phone-share">
          <Large {...props} hero={undefined} />
        </div>
      </div>
    );
  }
  return (
    <div className="ly-stage ly-stage-phone">
      <div className="ly-phone-large">
        <Large {...props} hero={hero} />
      </div>
      <Row tiles={others} actions={actions} />
    </div>
  );
}
