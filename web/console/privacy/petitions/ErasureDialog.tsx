import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { call } from '../../server/call.ts';
import { OwnPassword } from '../OwnPassword.tsx';
import { usePassword } from '../usePassword.ts';
import type { PetitionProps } from './PetitionRow.tsx';

/** Erases who asked for it, once it is sure that this is the operator. */
export function ErasureDialog(props: PetitionProps & { onClose: () => void }) {
  const { app, petition, onChange, onClose } = props;
  const say = useWords();
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
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
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}
