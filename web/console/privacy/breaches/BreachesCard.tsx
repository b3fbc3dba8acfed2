import '../petitions/petitions.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { call } from '../../server/call.ts';
import { useLive } from '../../server/poll.ts';
import { BreachRow } from './BreachRow.tsx';
import { NoteBreachDialog } from './NoteBreachDialog.tsx';

const ASK_MS = 30_000;

/** What got into wrong hands and was not told to the authority yet, with the time that is left. */
export function BreachesCard({ app }: { app: number }) {
  const say = useWords();
  const [noting, setNoting] = useState(false);
  const live = useLive(
    `breaches ${app}`,
    () =>
      call('GET /applications/{app}/privacy/breaches', {
        at: { app },
        body: undefined,
        idle: true,
      }),
    ASK_MS,
  );
  const list = live.value;
  return (
    <section className="ly-card con-card" aria-labelledby="con-breaches">
      <div className="con-card-head">
        <h2 id="con-breaches" className="ly-grow">
          {say('breach.title')}
        </h2>
        <Button look="link" onClick={() => setNoting(true)}>
          {say('breach.note')}
        </Button>
      </div>
      {list?.total === 0 && <p className="con-empty">{say('breach.none')}</p>}
      <ul className="con-petitions">
        {list?.breaches.map((breach) => (
          <BreachRow key={breach.id} app={app} breach={breach} onChange={live.put} />
        ))}
      </ul>
      {list && list.total > list.breaches.length && (
        <p className="con-empty">
          {say('petition.more', { n: list.total - list.breaches.length })}
        </p>
      )}
      {noting && (
        <NoteBreachDialog app={app} onChange={live.put} onClose={() => setNoting(false)} />
      )}
    </section>
  );
}
