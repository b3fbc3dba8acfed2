import './operators.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { UserPlus } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { nearDay } from '../frame/times.ts';
import { useTitle } from '../frame/title.ts';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import type { Operator } from './api.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

const ASK_MS = 10_000;

function Row({ operator, onRemove }: { operator: Operator; onRemove: () => void }) {
  const say = useWords();
  const now = useNow();
  const { name, since, you } = operator;
  const set = say('op.since', { date: nearDay(since, now) });
  return (
    <li>
      <span className="con-operator-name">
        <span className="ly-strong ly-clip">{name}</span>
        {you && <Chip small>{say('op.you')}</Chip>}
      </span>
      <span className="con-operator-since ly-small ly-muted">{set}</span>
      {!you && (
        <Button size="s" aria-label={say('op.remove.of', { name })} onClick={onRemove}>
          {say('op.remove')}
        </Button>
      )}
    </li>
  );
}

/** Who runs this server: each under an own name and password. */
export function OperatorsPage() {
  const say = useWords();
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<Operator>();
  const ask = () => call('GET /operators', { at: {}, body: undefined, idle: true });
  const live = useLive('operators', ask, ASK_MS);
  useTitle(say('op.all'));
  return (
    <>
      <div className="con-head">
        <h1>{say('op.all')}</h1>
        <span className="ly-grow" />
        <Button look="primary" size="l" icon={UserPlus} onClick={() => setInviting(true)}>
          {say('op.invite')}
        </Button>
      </div>
      <section className="ly-card con-card con-operators" aria-label={say('op.all')}>
        <p className="con-pad ly-small ly-muted">{say('op.all.sub')}</p>
        <ul>
          {live.value?.map((one) => (
            <Row key={one.id} operator={one} onRemove={() => setRemoving(one)} />
          ))}
        </ul>
      </section>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removing && (
        <RemoveDialog operator={removing} live={live} onClose={() => setRemoving(undefined)} />
      )}
    </>
  );
}
