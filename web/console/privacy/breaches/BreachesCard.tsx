import { useWords } from '@lyceum/ui/words.ts';
import { call } from '../../server/call.ts';
import { useLive } from '../../server/poll.ts';
import { OpenCard } from '../petitions/OpenCard.tsx';
import { BreachRow } from './BreachRow.tsx';
import { NoteBreachDialog } from './NoteBreachDialog.tsx';

const ASK_MS = 30_000;

/** What got into wrong hands and was not told to the authority yet, with the time that is left. */
export function BreachesCard({ app }: { app: number }) {
  const say = useWords();
  const path = 'GET /applications/{app}/privacy/breaches';
  const ask = () => call(path, { at: { app }, body: undefined, idle: true });
  const live = useLive(`breaches ${app}`, ask, ASK_MS);
  return (
    <OpenCard
      id="con-breaches"
      title={say('breach.title')}
      note={say('breach.note')}
      dialog={(shut) => <NoteBreachDialog app={app} onChange={live.put} onClose={shut} />}
      total={live.value?.total}
      none={say('breach.none')}
    >
      {live.value?.breaches.map((breach) => (
        <BreachRow key={breach.id} app={app} breach={breach} onChange={live.put} />
      ))}
    </OpenCard>
  );
}
