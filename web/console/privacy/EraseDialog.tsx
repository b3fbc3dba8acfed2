import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { call } from '../server/call.ts';
import type { KeptPerson } from './api.ts';
import { OwnPassword } from './OwnPassword.tsx';

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
  const [password, setPassword] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const same = typed.trim() === person.userId;
  const shown = person.frozen ? person.userId : person.name;
  const erase = () => {
    setPressed(true);
    if (!same || password === '') return;
    run(async () => {
      const body = { userId: person.userId, password };
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
      <TextField
        label={say('privacy.erase.type')}
        value={typed}
        onText={setTyped}
        note={person.userId}
        wrong={pressed && !same ? say('privacy.erase.wrong') : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <OwnPassword password={password} onPassword={setPassword} pressed={pressed} />
    </FormDialog>
  );
}
