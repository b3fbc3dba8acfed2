import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Chip, Spinner } from '@lyceum/ui/Chip.tsx';
import { clockTime, span } from '@lyceum/ui/clock.ts';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import {
  Ellipsis,
  Hand,
  Mic,
  MicOff,
  ShieldCheck,
  UserX,
  Video,
  VideoOff,
} from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import type { Attendee } from '../api.ts';

function Said({ icon, word, off }: { icon: Glyph; word: WordKey; off: boolean }) {
  const say = useWords();
  return (
    <span className={off ? 'ly-muted' : undefined}>
      <Icon of={icon} size={18} />
      <span className="ly-hidden">{say(word)}</span>
    </span>
  );
}

type Known = Pick<Attendee, 'name' | 'hue' | 'role' | 'typed' | 'hand'>;

function Marks({ of: one }: { of: Known }) {
  const say = useWords();
  return (
    <>
      {one.role !== 'student' && (
        <Chip small tone={one.role === 'guest' ? 'plain' : 'accent'}>
          {say(`role.${one.role}`)}
        </Chip>
      )}
      {one.typed && <Chip small>{say('roster.typed')}</Chip>}
      {one.hand !== undefined && (
        <Chip small tone="warn" icon={Hand}>
          <span className="ly-hidden">{say('stage.hand.queue')}</span>
          {one.hand}
        </Chip>
      )}
    </>
  );
}

function Place({ of: one, now }: { of: Attendee; now: number }) {
  const say = useWords();
  if (one.awaySince !== undefined) {
    return (
      <span className="con-away">
        <Spinner size={14} />
        {say('console.away', { time: span(now - one.awaySince) })}
      </span>
    );
  }
  return <>{one.onStage ? say('stage.on') : ''}</>;
}

interface CellProps {
  of: Known;
  /** Is not there now, or never was. */
  away: boolean;
  children?: ReactNode;
}

/** Who it is, with marks and whatever else stands below the name. */
export function PersonCell({ of: one, away, children }: CellProps) {
  return (
    <th scope="row">
      <span className="con-person">
        <Avatar name={one.name} hue={one.hue} size={28} />
        <span className="con-person-text">
          <span className={`ly-clip${away ? ' ly-muted' : ''}`} title={one.name}>
            {one.name}
          </span>
          <Marks of={one} />
          {children}
        </span>
      </span>
    </th>
  );
}

interface RowProps {
  of: Attendee;
  now: number;
  onData: () => void;
  onRemove: () => void;
}

/** One person. */
export function PersonRow({ of: one, now, onData, onRemove }: RowProps) {
  const say = useWords();
  const more = say('roster.more', { name: one.name });
  return (
    <tr>
      <PersonCell of={one} away={one.awaySince !== undefined} />
      <td>
        <span className="con-media">
          <Said
            icon={one.mic ? Mic : MicOff}
            word={one.mic ? 'stage.tile.live' : 'stage.tile.muted'}
            off={!one.mic}
          />
          <Said
            icon={one.camera ? Video : VideoOff}
            word={one.camera ? 'stage.tile.cam' : 'stage.tile.nocam'}
            off={!one.camera}
          />
        </span>
      </td>
      <td className="con-wide">
        <Place of={one} now={now} />
      </td>
      <td className="con-wide con-end ly-muted">{clockTime(one.enteredAt)}</td>
      <td className="con-acts">
        <Menu
          name={more}
          side="bottom"
          trigger={<IconButton icon={Ellipsis} name={more} />}
          entries={[
            ...(one.userId === ''
              ? []
              : [{ label: say('privacy.data'), icon: ShieldCheck, act: onData }]),
            { label: say('person.block'), icon: UserX, danger: true, act: onRemove },
          ]}
        />
      </td>
    </tr>
  );
}
