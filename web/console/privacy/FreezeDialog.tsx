import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import type { KeptPerson } from './api.ts';
import { ReasonField } from './ReasonField.tsx';

interface FreezeProps {
  app: number;
  person: KeptPerson;
  onClose: () => void;
  onChange: (person: KeptPerson) => void;
}

/** Freezes what is kept of a person, or lifts that; either for a reason that the audit keeps. */
export function FreezeDialog({ app, person, onClose, onChange }: FreezeProps) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const way = person.frozen ? 'lift' : 'freeze';
  const act = () => {
    setPressed(true);
    if (reason.trim() === '') return;
    run(async () => {
      const body = { userId: person.userId, reason: reason.trim() };
      onChange(await call(`POST /applications/{app}/privacy/${way}`, { at: { app }, body }));
      tell(say(`privacy.${way}.done`));
    });
  };
  const title = person.frozen
    ? say('privacy.lift')
    : say('privacy.freeze.title', { name: person.name });
  return (
    <FormDialog
      title={title}
      go={say(`privacy.${way}.go`)}
      busy={busy}
      onGo={act}
      onClose={onClose}
    >
      <p>{say(`privacy.${way}.sub`)}</p>
      <ReasonField reason={reason} onReason={setReason} pressed={pressed} />
    </FormDialog>
  );
}
