import './tile.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Bars } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Ellipsis, Hourglass, MicOff, Pin, PinOff, UserMinus } from '@lyceum/ui/icons.ts';
import { Menu, PressMenu } from '@lyceum/ui/Menu.tsx';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import type { KeyboardEvent } from 'react';
import { personEntries } from '../roster/personEntries.ts';
import type { PersonActions, TileView } from '../views.ts';
import { Plate } from './Plate.tsx';
import { useLong } from './useLong.ts';
import { Video } from './Video.tsx';

/** A picture that stays weak so long gives way to the avatar. */
const STALLED_MS = 5_000;

export type Room = 'strip' | 'gallery' | 'hero' | 'phone';
const AVATAR: Readonly<Record<Room, number>> = { strip: 56, gallery: 64, hero: 120, phone: 40 };

interface TileProps {
  tile: TileView;
  room: Room;
  actions: PersonActions;
}

function spoken(tile: TileView, say: Words): string {
  const facts = [tile.person.name];
  if (tile.person.you) facts.push(say('role.you'));
  if (tile.state === 'connecting') facts.push(say('stage.connecting'));
  else facts.push(say(tile.mic === 'muted' ? 'stage.tile.muted' : 'stage.tile.live'));
  if (!tile.video) facts.push(say('stage.tile.nocam'));
  if (tile.pinned) facts.push(say('stage.pinned'));
  if (tile.weak) facts.push(say('link.weak'));
  return facts.join(', ');
}

function Tag({ tile }: { tile: TileView }) {
  const say = useWords();
  if (tile.weak) {
    return (
      <span className="ly-plate ly-tag ly-tag-weak">
        <Bars quality="poor" />
        {say('link.weak')}
      </span>
    );
  }
  if (!tile.pinned) return null;
  return (
    <span className="ly-plate ly-tag">
      <Icon of={Pin} size={14} />
      {say('stage.pinned')}
    </span>
  );
}

function Actions({ tile, room, actions }: TileProps) {
  const say = useWords();
  const { ref, name } = tile.person;
  const entries = personEntries({ person: tile.person, onStage: true, tile, actions, say });
  const pinName = say(tile.pinned ? 'stage.unpin' : 'stage.pin', { name });
  const act = (run: ((ref: string) => void) | undefined) => () => run?.(ref);
  const others = !tile.person.you;
  return (
    <span className="ly-tile-acts">
      {others && actions.mute && tile.mic !== 'muted' && (
        <IconButton
          look="plate"
          size={16}
          icon={MicOff}
          name={say('stage.mute.one', { name })}
          onClick={act(actions.mute)}
        />
      )}
      {actions.pin && (
        <IconButton
          look="plate"
          size={16}
          icon={tile.pinned ? PinOff : Pin}
          name={pinName}
          onClick={act(actions.pin)}
        />
      )}
      {others && actions.offStage && room !== 'strip' && (
        <IconButton
          look="plate"
          size={16}
          icon={UserMinus}
          name={say('stage.off.one', { name })}
          onClick={act(actions.offStage)}
        />
      )}
      {entries.length > 0 && others && (
        <Menu
          name={say('roster.more', { name })}
          side="bottom"
          entries={entries}
          trigger={
            <IconButton
              look="plate"
              size={16}
              icon={Ellipsis}
              name={say('roster.more', { name })}
            />
          }
        />
      )}
    </span>
  );
}

/** One person's picture in every state it can have; place and size are the same in all. */
export function Tile({ tile, room, actions }: TileProps) {
  const say = useWords();
  const { person } = tile;
  const stalled = useLong(tile.weak, STALLED_MS);
  if (tile.state === 'invited') {
    return (
      <div className="ly-tile ly-tile-dashed">
        <Icon of={Hourglass} size={18} />
        <span>{say('stage.invited.wait', { name: person.name })}</span>
      </div>
    );
  }
  const pin = () => actions.pin?.(person.ref);
  const onKey = (event: KeyboardEvent) => {
    if (event.target === event.currentTarget && event.key === 'Enter') pin();
  };
  const look = `ly-tile ly-tile-${room}${tile.mic === 'speaking' ? ' ly-tile-speaking' : ''}`;
  const body = (
    <div
      className={look}
      role="group"
      aria-label={spoken(tile, say)}
      tabIndex={0}
      onDoubleClick={pin}
      onKeyDown={onKey}
      data-ref={person.ref}
    >
      <div className="ly-tile-picture">
        {/* Under the picture: no tile is empty while the first frame is on its way. */}
        <Avatar name={person.name} hue={person.hue} size={AVATAR[room]} />
        {tile.video && !stalled && <Video attach={tile.video} mirrored={tile.mirrored} />}
        {tile.weak && <span className="ly-tile-veil" />}
      </div>
      <Tag tile={tile} />
      <Actions tile={tile} room={room} actions={actions} />
      <Plate tile={tile} small={room === 'phone'} />
    </div>
  );
  const entries = personEntries({ person, onStage: true, tile, actions, say });
  if (entries.length === 0) return body;
  return <PressMenu name={person.name} trigger={body} entries={entries} />;
}

/** The place a student may still take. */
export function FreeSeat({ place }: { place: string | undefined }) {
  const say = useWords();
  return (
    <div className="ly-tile ly-tile-dashed">
      <span className="ly-strong">{say('stage.seat.free')}</span>
      <span className="ly-muted">{place ?? say('stage.seat.hint')}</span>
    </div>
  );
}
