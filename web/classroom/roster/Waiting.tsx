import './roster.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { DoorOpen, X } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ClassActs, WaitingRow } from '../views.ts';

interface WaitingProps {
  waiting: readonly WaitingRow[];
  clock: () => number;
  acts: Pick<ClassActs, 'letIn' | 'refuse' | 'letAllIn'>;
}

/** Who stands outside and wants to come in. */
export function Waiting({ waiting, clock, acts }: WaitingProps) {
  const say = useWords();
  const now = useNow(clock);
  const { letIn, refuse, letAllIn } = acts;
  if (waiting.length === 0 || !letIn) return null;
  return (
    <section className="ly-people-part" aria-label={say('enter.outside')}>
      <header className="ly-people-head">
        <span className="ly-queue-icon">
          <Icon of={DoorOpen} size={18} />
        </span>
        <h2 className="ly-people-title">{say('enter.outside')}</h2>
        <Badge n={waiting.length} tone="hand" />
        <span className="ly-grow" />
        {letAllIn && (
          <Button look="link" size="s" onClick={letAllIn}>
            {say('enter.letall')}
          </Button>
        )}
      </header>
      <ol>
        {waiting.map(({ person, since }, index) => (
          <li key={person.ref} className="ly-queue-row">
            <Avatar name={person.name} hue={person.hue} size={32} />
            <div className="ly-grow">
              <div className="ly-person-name ly-clip">{person.name}</div>
              <div className="ly-label ly-muted ly-numbers">
                {person.typed
                  ? say('enter.unknown')
                  : say('stage.hand.waiting', { time: span(now - since) })}
              </div>
            </div>
            <Button
              size="s"
              look={index === 0 ? 'primary' : 'outline'}
              onClick={() => letIn(person.ref)}
              aria-label={`${say('enter.letin')}: ${person.name}`}
            >
              {say('enter.letin')}
            </Button>
            {refuse && (
              <IconButton
                icon={X}
                size={16}
                name={say('enter.refuse', { name: person.name })}
                onClick={() => refuse(person.ref)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
