import './roster.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Hand, X } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import type { ClassActs, HandRow, PersonActions } from '../views.ts';

interface HandsProps {
  hands: readonly HandRow[];
  clock: () => number;
  actions: PersonActions;
  onLowerAll: ClassActs['lowerAll'];
  /** Stands at the end of the head. */
  end?: ReactNode;
}

function Row({
  row,
  place,
  now,
  actions,
}: HandsProps & { row: HandRow; place: number; now: number }) {
  const say = useWords();
  const { ref, name, hue } = row.person;
  const { invite, lowerHand } = actions;
  return (
    <li className="ly-queue-row">
      <span className="ly-queue-place ly-numbers">{place}</span>
      <Avatar name={name} hue={hue} size={32} />
      <div className="ly-grow">
        <div className="ly-person-name ly-clip">{name}</div>
        <div className="ly-label ly-muted ly-numbers">
          {row.invited
            ? say('stage.invited.waits')
            : say('stage.hand.waiting', { time: span(now - row.since) })}
        </div>
      </div>
      {invite && !row.invited && (
        <Button
          size="s"
          look={place === 1 ? 'primary' : 'outline'}
          onClick={() => invite(ref)}
          aria-label={`${say('stage.invite')}: ${name}`}
        >
          {say('stage.invite')}
        </Button>
      )}
      {lowerHand && (
        <IconButton
          icon={X}
          size={16}
          name={say('stage.hand.lower.one', { name })}
          onClick={() => lowerHand(ref)}
        />
      )}
    </li>
  );
}

/** Raised hands in the order in which they went up. */
export function Hands(props: HandsProps) {
  const { hands, clock, onLowerAll, end } = props;
  const say = useWords();
  const now = useNow(clock);
  if (hands.length === 0) return null;
  return (
    <section className="ly-people-part" aria-label={say('stage.hand.queue')}>
      <header className="ly-people-head">
        <span className="ly-queue-icon">
          <Icon of={Hand} size={18} />
        </span>
        <h2 className="ly-people-title">{say('stage.hand.queue')}</h2>
        <Badge n={hands.length} tone="hand" />
        <span className="ly-grow" />
        {onLowerAll && (
          <Button look="link" size="s" onClick={onLowerAll}>
            {say('stage.hand.lower.all')}
          </Button>
        )}
        {end}
      </header>
      <ol>
        {hands.map((row, index) => (
          <Row key={row.person.ref} {...props} row={row} place={index + 1} now={now} />
        ))}
      </ol>
    </section>
  );
}
