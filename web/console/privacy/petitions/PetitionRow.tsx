import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Clock, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { nearDay } from '../../frame/times.ts';
import { call } from '../../server/call.ts';
import { ExportNote } from '../ExportNote.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import type { Petition, PetitionList } from './api.ts';
import { ErasureDialog } from './ErasureDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';

export interface PetitionProps {
  app: number;
  petition: Petition;
  onChange: (list: PetitionList) => void;
}

function Due({ petition }: { petition: Petition }) {
  const say = useWords();
  const now = useNow();
  const date = nearDay(petition.dueAt, now);
  if (now >= petition.dueAt)
    return (
      <Chip tone="danger" icon={TriangleAlert}>
        {say('petition.over', { date })}
      </Chip>
    );
  if (petition.soon)
    return (
      <Chip tone="warn" icon={Clock}>
        {say('petition.due', { date })}
      </Chip>
    );
  return <span className="ly-small ly-muted">{say('petition.due', { date })}</span>;
}

/** Who asks for what, by when it is answered, and what can be done. */
export function PetitionRow({ app, petition, onChange }: PetitionProps) {
  const say = useWords();
  const [open, setOpen] = useState<'answer' | 'erase' | 'extend'>();
  const { busy, run } = useActing();
  const { id, archive, extendsTo, extension } = petition;
  const make = () =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/petitions/{id}/fulfil';
      onChange(await call(path, { at: { app, id }, body: {} }));
    });
  const dialog = { app, petition, onChange, onClose: () => setOpen(undefined) };
  return (
    <li>
      <div className="con-petition-head">
        <span className="ly-strong">{say(`petition.kind.${petition.kind}`)}</span>
        <Due petition={petition} />
      </div>
      <span className="ly-small ly-muted ly-mono ly-clip">{petition.userId}</span>
      {!petition.proven && <p className="ly-small">{say('petition.unproven')}</p>}
      {extension && <p className="ly-small">{say('petition.extended', { reason: extension })}</p>}
      {archive && <ExportNote app={app} asked={archive} />}
      <div className="con-row-wrap">
        {petition.proven && petition.kind === 'access' && !archive && (
          <Button onClick={make} aria-busy={busy}>
            {say('petition.archive')}
          </Button>
        )}
        {petition.proven && petition.kind === 'restriction' && (
          <Button onClick={make} aria-busy={busy}>
            {say('petition.freeze')}
          </Button>
        )}
        {petition.proven && petition.kind === 'erasure' && (
          <Button look="danger-outline" onClick={() => setOpen('erase')}>
            {say('petition.erase')}
          </Button>
        )}
        <Button onClick={() => setOpen('answer')}>{say('petition.answer')}</Button>
        {extendsTo && <Button onClick={() => setOpen('extend')}>{say('petition.extend')}</Button>}
      </div>
      {open === 'answer' && <AnswerDialog {...dialog} />}
      {open === 'erase' && <ErasureDialog {...dialog} />}
      {open === 'extend' && extendsTo && <ExtendDialog {...dialog} until={extendsTo} />}
    </li>
  );
}
