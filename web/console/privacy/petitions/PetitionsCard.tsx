import { useWords } from '@lyceum/ui/words.ts';
import { call } from '../../server/call.ts';
import { useLive } from '../../server/poll.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { OpenCard } from './OpenCard.tsx';
import { PetitionRow } from './PetitionRow.tsx';

const ASK_MS = 30_000;

/** What people asked about their own data and was not answered yet, the first due before others. */
export function PetitionsCard({ app }: { app: number }) {
  const say = useWords();
  const path = 'GET /applications/{app}/privacy/petitions';
  const ask = () => call(path, { at: { app }, body: undefined, idle: true });
  const live = useLive(`petitions ${app}`, ask, ASK_MS);
  return (
    <OpenCard
      id="con-petitions"
      title={say('petition.title')}
      note={say('petition.note')}
      dialog={(shut) => <NoteDialog app={app} onChange={live.put} onClose={shut} />}
      total={live.value?.total}
      none={say('petition.none')}
    >
      {live.value?.petitions.map((petition) => (
        <PetitionRow key={petition.id} app={app} petition={petition} onChange={live.put} />
      ))}
    </OpenCard>
  );
}
