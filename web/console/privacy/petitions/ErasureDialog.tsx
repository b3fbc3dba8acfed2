import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { call } from '../../server/call.ts';
import { OwnPassword } from '../OwnPassword.tsx';
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
    <FormDialog
      title={say('privacy.erase.title', { name: petition.userId })}
      go={say('privacy.erase.go')}
      look="danger"
      busy={busy}
      onGo={erase}
      onClose={onClose}
    >
      <OwnPassword password={password} onPassword={setPassword} pressed={pressed} />
    </FormDialog>
  );
}
