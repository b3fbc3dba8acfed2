import { span, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import { figures, isOver } from './now.ts';
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

/** A class that is over: how many came at once at most, how long it was, what was said. */
function Over({ moment }: { moment: Moment }) {
  const say = useWords();
  const ends = moment.people.map((one) => one.leftAt ?? 0);
  const { startedAt } = moment;
  const long = startedAt === undefined ? 0 : Math.max(0, Math.max(0, ...ends) - startedAt);
  return (
    <dl className="ly-card con-stats">
      <Stat name={say('console.s.most')} value={moment.peak} />
      <Stat name={say('console.s.came')} value={moment.people.length} />
      {long > 0 && <Stat name={say('ended.duration')} value={span(long)} />}
      <Stat name={say('console.s.chat')} value={moment.messages} />
    </dl>
  );
}

/** The class in four numbers. */
export function Stats({ moment }: { moment: Moment | undefined }) {
  const say = useWords();
  const now = useNow();
  if (moment === undefined) return <dl className="ly-card con-stats" />;
  if (isOver(moment.state)) return <Over moment={moment} />;
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
      <Stat name={say('console.f.seats')} value={`${onStage} / ${moment.seats}`} />
      <Stat
        name={say('stage.hand.queue')}
        value={hands}
        note={waited && say('console.s.longest', { time: waited })}
      />
      <Stat name={say('console.s.chat')} value={moment.messages} />
    </dl>
  );
}
