import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { call } from '../../server/call.ts';
import type { PetitionProps } from './PetitionRow.tsx';

/** Erases who asked for it, once it is sure that this is the operator. */
export function ErasureDialog(props: PetitionProps & { onClose: () => void }) {
  const { app, petition, onChange, onClose } = props;
  const say = useWords();
  const [password, setPassword] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const erase = () => {
    setPressed(true);
    if (password === '') return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/petitions/{id}/fulfil';
      const list = await call(path, { at: { app, id: petition.id }, body: { password } });
      onClose();
      onChange(list);
    });
  };
  return (
    <Dialog title={say('privacy.erase.title', { name: petition.userId })} open onClose={onClose}>
      <form
        className="con-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          erase();
        }}
      >
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
