import { Chip } from '@lyceum/ui/Chip.tsx';
import { clockTime } from '@lyceum/ui/clock.ts';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import {
  Calendar,
  CloudOff,
  DoorOpen,
  Flag,
  Hand,
  Lock,
  LockOpen,
  LogOut,
  MessageCircleOff,
  MonitorUp,
  MonitorX,
  Play,
  UserMinus,
  UserPlus,
  UserX,
} from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Happening } from '../api.ts';
import type { Moment } from './useClass.ts';

const ICONS: Readonly<Record<Happening['kind'], Glyph>> = {
  created: Calendar,
  started: Play,
  ended: Flag,
  entered: DoorOpen,
  left: LogOut,
  lost: CloudOff,
  removed: UserX,
  raised: Hand,
  onStage: UserPlus,
  offStage: UserMinus,
  shared: MonitorUp,
  shareEnded: MonitorX,
  locked: Lock,
  unlocked: LockOpen,
  mutedInChat: MessageCircleOff,
};

/** What happened lately, newest first. */
export function Timeline({ moment }: { moment: Moment | undefined }) {
  const say = useWords();
  const happened = moment?.happened ?? [];
  return (
    <section className="ly-card con-card con-timeline" aria-labelledby="con-happened">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-happened" className="ly-grow">
          {say('console.timeline')}
        </h2>
        {moment?.state === 'live' && (
          <Chip tone="accent">
            <span className="con-dot" />
            {say('console.live')}
          </Chip>
        )}
      </div>
      {moment && happened.length === 0 && <p className="con-empty">{say('console.nohappen')}</p>}
      <ol className="con-happened" tabIndex={0} aria-labelledby="con-happened">
        {happened.map((each) => (
          <li key={each.seq} data-kind={each.kind}>
            <time className="ly-small ly-muted ly-numbers">{clockTime(each.at)}</time>
            <span className="con-happened-mark">
              <Icon of={ICONS[each.kind]} size={16} />
            </span>
            <span className="con-happened-text">
              {say(`happened.${each.kind}`, { name: each.name ?? say('happened.someone') })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
