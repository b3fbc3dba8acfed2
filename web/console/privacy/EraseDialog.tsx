import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { PasswordField, TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { call } from '../server/call.ts';
import type { KeptPerson } from './api.ts';

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
    <Dialog title={say('privacy.erase.title', { name: shown })} open onClose={onClose}>
      <form
        className="con-dialog-form con-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          erase();
        }}
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
        <PasswordField
          label={say('privacy.password')}
          value={password}
          onText={setPassword}
          wrong={pressed && password === '' ? say('form.missing') : undefined}
          autoComplete="current-password"
        />
        <div className="ly-dialog-acts">
          <Button look="danger" submit aria-busy={busy}>
            {say('privacy.erase.go')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
