import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Clock, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { hoursText, nearTime } from '../../frame/times.ts';
import type { Breach, BreachList } from './api.ts';
import { CloseBreachDialog } from './CloseBreachDialog.tsx';

export interface BreachProps {
  app: number;
  breach: Breach;
  onChange: (list: BreachList) => void;
}

/** In the last day somebody is called. */
const CALL_MS = 24 * 3_600_000;

function Left({ breach }: { breach: Breach }) {
  const say = useWords();
  const now = useNow();
  const left = breach.dueAt - now;
  if (left <= 0)
    return (
      <Chip tone="danger" icon={TriangleAlert}>
        {say('breach.over', { time: nearTime(breach.dueAt, now) })}
      </Chip>
    );
  return (
    <Chip tone={left <= CALL_MS ? 'danger' : 'warn'} icon={Clock}>
      {say('breach.left', { time: hoursText(left) })}
    </Chip>
  );
}

/** What got into wrong hands, how long there is to tell the authority, and that it was told. */
export function BreachRow({ app, breach, onChange }: BreachProps) {
  const say = useWords();
  const now = useNow();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="con-petition-head">
        <span className="ly-strong">
          {say('breach.tell', { time: nearTime(breach.dueAt, now) })}
        </span>
        <Left breach={breach} />
      </div>
      <p className="ly-small">{breach.what}</p>
      <span className="ly-small ly-muted">
        {say('breach.known', { time: nearTime(breach.learnedAt, now) })}
      </span>
      <div className="con-row-wrap">
        <Button onClick={() => setOpen(true)}>{say('breach.close')}</Button>
      </div>
      {open && (
        <CloseBreachDialog
          app={app}
          breach={breach}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
