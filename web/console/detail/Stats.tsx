import { clockTime, span, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import type { ClassDetail } from '../api.ts';
import type { WhoCame } from '../came/api.ts';
import { daysRange } from '../frame/times.ts';
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

/** Of a class this long its days are said too. */
const LONG_MS = 12 * 3_600_000;

function fromTo(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return '–';
  return to - from < LONG_MS ? `${clockTime(from)}–${clockTime(to)}` : daysRange(from, to);
}

interface OverProps {
  detail: ClassDetail;
  came: WhoCame | undefined;
  messages: number;
}

/** A class that is over: when it really was, who was asked, who came, who did not. */
export function OverStats({ detail, came, messages }: OverProps) {
  const say = useWords();
  if (came === undefined) return <dl className="ly-card con-stats con-stats-over" />;
  const planned = fromTo(detail.startsAt, detail.endsAt);
  return (
    <dl className="ly-card con-stats con-stats-over">
      <Stat
        name={say('console.th.time')}
        value={fromTo(detail.startedAt, detail.endedAt)}
        note={say('came.planned', { time: planned })}
      />
      <Stat name={say('came.invited')} value={came.invited} />
      <Stat
        name={say('came.joined')}
        value={came.came}
        note={say('console.s.peak', { n: came.most })}
      />
      <Stat name={say('came.absent')} value={came.missing} />
      <Stat name={say('came.waited')} value={came.waited} />
      <Stat name={say('console.s.chat')} value={messages} />
    </dl>
  );
}

/** A class that is not over in four numbers. */
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
