import './cards.css';
import { lasted } from '@lyceum/ui/clock.ts';
import { CircleCheck } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { Card } from './Card.tsx';
import { ClosePage } from './ClosePage.tsx';

interface EndedProps {
  title: string;
  teacher: string;
  /** How long the class was, in ms. */
  duration: number;
  /** How many came beside those who lead; for who led. */
  came?: number;
  /** How often this person raised a hand, for who led everybody. */
  hands: number;
}

/** A clear end: what it was, how long, and who came. */
export function Ended({ title, teacher, duration, came, hands }: EndedProps) {
  const say = useWords();
  return (
    <Card
      icon={CircleCheck}
      tone="accent"
      title={say('ended.title')}
      text={`${title} · ${teacher}`}
    >
      <dl className="ly-ended-figures ly-numbers">
        <div>
          <dt>{say('ended.duration')}</dt>
          <dd>{lasted(duration)}</dd>
        </div>
        {came !== undefined && (
          <div>
            <dt>{say('ended.came')}</dt>
            <dd>{came}</dd>
          </div>
        )}
        <div>
          <dt>{say('ended.hands')}</dt>
          <dd>{hands}</dd>
        </div>
      </dl>
      <p className="ly-muted ly-small">{say('ended.norec')}</p>
      <div className="ly-enter-acts">
        <ClosePage />
      </div>
    </Card>
  );
}
