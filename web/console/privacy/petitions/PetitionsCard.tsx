import './petitions.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { call } from '../../server/call.ts';
import { useLive } from '../../server/poll.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { PetitionRow } from './PetitionRow.tsx';

const ASK_MS = 30_000;

/** What people asked about their own data and was not answered yet, the first due before others. */
export function PetitionsCard({ app }: { app: number }) {
  const say = useWords();
  const [noting, setNoting] = useState(false);
  const live = useLive(
    `petitions ${app}`,
    () =>
      call('GET /applications/{app}/privacy/petitions', {
        at: { app },
        body: undefined,
        idle: true,
      }),
    ASK_MS,
  );
  const list = live.value;
  return (
    <section className="ly-card con-card" aria-labelledby="con-petitions">
      <div className="con-card-head">
        <h2 id="con-petitions" className="ly-grow">
          {say('petition.title')}
        </h2>
        <Button look="link" onClick={() => setNoting(true)}>
          {say('petition.note')}
        </Button>
      </div>
      {list?.total === 0 && <p className="con-empty">{say('petition.none')}</p>}
      <ul className="con-petitions">
        {list?.petitions.map((petition) => (
          <PetitionRow key={petition.id} app={app} petition={petition} onChange={live.put} />
        ))}
      </ul>
      {list && list.total > list.petitions.length && (
        <p className="con-empty">
          {say('petition.more', { n: list.total - list.petitions.length })}
        </p>
      )}
      {noting && <NoteDialog app={app} onChange={live.put} onClose={() => setNoting(false)} />}
    </section>
  );
}
