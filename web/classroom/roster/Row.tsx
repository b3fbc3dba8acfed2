import './roster.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Bars, SoundBars } from '@lyceum/ui/Chip.tsx';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import {
  Ellipsis,
  Hand,
  MessageCircleOff,
  Mic,
  MicOff,
  MonitorUp,
  UserMinus,
  UserPlus,
  Video,
  VideoOff,
} from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { PersonActions, RosterRow } from '../views.ts';
import { personEntries } from './personEntries.ts';
import { RoleChip } from './RoleChip.tsx';

interface RowProps {
  row: RosterRow;
  onStage: boolean;
  actions: PersonActions;
}

function Sign({ icon, name, look }: { icon: Glyph; name: string; look?: string }) {
  return (
    <span className={`ly-sign${look ? ` ly-sign-${look}` : ''}`} role="img" aria-label={name}>
      <Icon of={icon} size={18} />
    </span>
  );
}

/** The state of one person, where no pointer is. */
function Signs({ row }: { row: RosterRow }) {
  const say = useWords();
  return (
    <span className="ly-signs">
      {row.quality === 'poor' && !row.person.you && (
        <span className="ly-weak">
          <Bars quality="poor" />
          {say('link.weak')}
        </span>
      )}
      {row.mutedInChat && (
        <Sign icon={MessageCircleOff} name={say('chat.muted.state')} look="off" />
      )}
      {row.asksToShare && <Sign icon={MonitorUp} name={say('stage.share.wants')} look="hand" />}
      {row.handUp && <Sign icon={Hand} name={say('stage.hand.raised')} look="hand" />}
      {row.camera === 'on' && <Sign icon={Video} name={say('stage.tile.cam')} />}
      {row.camera === 'off' && <Sign icon={VideoOff} name={say('stage.tile.nocam')} />}
      {row.mic === 'speaking' && (
        <span className="ly-sign ly-sign-live" role="img" aria-label={say('stage.tile.speaking')}>
          <SoundBars />
        </span>
      )}
      {row.mic === 'live' && <Sign icon={Mic} name={say('stage.tile.live')} />}
      {row.mic === 'muted' && <Sign icon={MicOff} name={say('stage.tile.muted')} look="off" />}
    </span>
  );
}

function Quick({ row, onStage, actions }: RowProps) {
  const say = useWords();
  const { ref, name } = row.person;
  const { mute, offStage, invite } = actions;
  const entries = personEntries({ person: row.person, onStage, row, actions, say });
  if (row.person.you || entries.length === 0) return null;
  return (
    <span className="ly-quick">
      {onStage && mute && (row.mic === 'live' || row.mic === 'speaking') && (
        <IconButton
          icon={MicOff}
          size={18}
          name={say('stage.mute.one', { name })}
          onClick={() => mute(ref)}
        />
      )}
      {onStage && offStage && (
        <IconButton
          icon={UserMinus}
          size={18}
          name={say('stage.off.one', { name })}
          onClick={() => offStage(ref)}
        />
      )}
      {!onStage && invite && !row.invited && (
        <IconButton
          icon={UserPlus}
          size={18}
          name={`${say('stage.invite')}: ${name}`}
          onClick={() => invite(ref)}
        />
      )}
      <Menu
        name={say('roster.more', { name })}
        side="bottom"
        entries={entries}
        trigger={<IconButton icon={Ellipsis} size={18} name={say('roster.more', { name })} />}
        head={
          <div className="ly-menu-person">
            <Avatar name={name} hue={row.person.hue} size={36} />
            <span className="ly-strong ly-clip">{name}</span>
          </div>
        }
      />
    </span>
  );
}

/** One person of the class. What can be done shows in the same space on hover and focus. */
export function Row(props: RowProps) {
  const { row } = props;
  const { person } = row;
  const say = useWords();
  return (
    <div className={`ly-person${row.online ? '' : ' ly-person-away'}`}>
      <Avatar name={person.name} hue={person.hue} size={28} />
      <span className="ly-person-name ly-clip">{person.name}</span>
      {person.you && person.role === 'student' && (
        <span className="ly-muted ly-label">{say('role.you')}</span>
      )}
      <RoleChip role={person.role} />
      {!row.online && <span className="ly-muted ly-label">{say('stage.connecting')}</span>}
      {row.invited && (
        <span className="ly-muted ly-label ly-clip" role="status">
          {say('stage.invited.waits')}
        </span>
      )}
      {person.typed && <span className="ly-muted ly-label ly-clip">{say('roster.typed')}</span>}
      <span className="ly-grow" />
      <span className="ly-person-end">
        <Signs row={row} />
        <Quick {...props} />
      </span>
    </div>
  );
}
