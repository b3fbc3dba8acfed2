import { span, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import { figures } from './now.ts';
import type { Moment } from './useClass.ts';

function Stat({ value, note, name }: { value: ReactNode; note?: string; name: string }) {
  return (
    <div className="con-stat">
      <dt>{name}</dt>
      <dd className="ly-numbers">
        {value}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** The class in four numbers. */
export function Stats({ moment }: { moment: Moment | undefined }) {
  const say = useWords();
  const now = useNow();
  if (moment === undefined) return <dl className="ly-card con-stats" />;
  const { inside, onStage, hands } = figures(moment);
  const since = moment.oldestHandSince;
  const waited = since === undefined ? '' : span(now + moment.ahead - since);
  return (
    <dl className="ly-card con-stats">
      <Stat
        name={say('console.s.now')}
        value={inside}
        note={say('console.s.peak', { n: moment.peak })}
      />
      <Stat name={say('stage.on')} value={`${onStage} / ${moment.seats}`} />
      <Stat
        name={say('stage.hand.queue')}
        value={hands}
        note={waited && say('console.s.longest', { time: waited })}
      />
      <Stat name={say('console.s.chat')} value={moment.messages} />
    </dl>
  );
}
