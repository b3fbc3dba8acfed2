import { Button } from '@lyceum/ui/Button.tsx';
import { span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Hand } from '@lyceum/ui/icons.ts';
import { placeInLine, useWords } from '@lyceum/ui/words.ts';
import type { OwnHand } from '../views.ts';
import { ControlButton } from './ControlButton.tsx';

interface HandProps {
  hand: OwnHand;
  clock: () => number;
  onToggle: () => void;
  /** The press waits for its answer. */
  waits: boolean;
  /** The phone has no room for the block: the button itself turns amber. */
  small: boolean;
}

function Up({ hand, clock, onToggle, waits }: HandProps & { hand: OwnHand & { state: 'up' } }) {
  const say = useWords();
  const since = span(useNow(clock) - hand.since);
  return (
    <div className="ly-hand-up">
      <Icon of={Hand} size={22} />
      <div>
        <div className="ly-strong" role="status">
          {say('stage.hand.up')}
        </div>
        <div className="ly-hand-since ly-numbers">
          {placeInLine('stage.hand.place', hand.place)} · {since}
        </div>
      </div>
      <Button size="s" onClick={onToggle} aria-keyshortcuts="H" aria-busy={waits}>
        {say('stage.hand.lower')}
      </Button>
    </div>
  );
}

/** The student's hand: a button while it is down, a block that says the place while it is up. */
export function HandBlock(props: HandProps) {
  const { hand, onToggle, waits, small } = props;
  const say = useWords();
  if (hand.state === 'absent') return null;
  if (hand.state === 'down') {
    return (
      <ControlButton
        icon={Hand}
        word={say('stage.hand.raise')}
        state={waits ? 'asking' : small ? 'primary' : 'on'}
        iconSize={small ? 24 : 20}
        onClick={onToggle}
        aria-keyshortcuts="H"
      />
    );
  }
  if (!small) return <Up {...props} hand={hand} />;
  return (
    <span className="ly-hand-small">
      <ControlButton
        icon={Hand}
        word={say('stage.hand.lower')}
        state={waits ? 'asking' : 'up'}
        iconSize={24}
        badge={{
          n: hand.place,
          tone: 'hand',
          spoken: `${say('stage.hand.up')}, ${placeInLine('stage.hand.place', hand.place)}`,
        }}
        onClick={onToggle}
        aria-keyshortcuts="H"
      />
    </span>
  );
}
