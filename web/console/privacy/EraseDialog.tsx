import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { FormDialog } from '../frame/FormDialog.tsx';
import { call } from '../server/call.ts';
import type { KeptPerson } from './api.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { MOST_REASON } from './ReasonField.tsx';
import { usePassword } from './usePassword.ts';

interface EraseProps {
  app: number;
  person: KeptPerson;
  onClose: () => void;
  onErased: () => void;
}

/** Asks twice: which person, and whether it is really the operator. */
export function EraseDialog({ app, person, onClose, onErased }: EraseProps) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
  const same = typed.trim() === person.userId;
  const shown = person.frozen ? person.userId : person.name;
  const erase = () => {
    setPressed(true);
    if (!same || password === '') return;
    run(async () => {
      const said = reason.trim() === '' ? {} : { reason: reason.trim() };
      const body = { userId: person.userId, password, ...said };
      await call('POST /applications/{app}/privacy/erase', { at: { app }, body });
      onErased();
    });
  };
  return (
    <FormDialog
      title={say('privacy.erase.title', { name: shown })}
      go={say('privacy.erase.go')}
      look="danger"
      busy={busy}
      onGo={erase}
      onClose={onClose}
    >
      <p>{say('privacy.erase.sub')}</p>
      <TextField
        label={say('privacy.erase.type')}
        value={typed}
        onText={setTyped}
        note={person.userId}
        wrong={pressed && !same ? say('privacy.erase.wrong') : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        label={say('privacy.erase.reason')}
        value={reason}
        onText={setReason}
        note={say('privacy.erase.reason.note')}
        maxLength={MOST_REASON}
        autoComplete="off"
      />
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}
