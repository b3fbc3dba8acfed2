import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { OwnPassword } from '../privacy/OwnPassword.tsx';
import { usePassword } from '../privacy/usePassword.ts';
import { call } from '../server/call.ts';
import type { Live } from '../server/poll.ts';
import { codeOf } from '../server/refused.ts';
import type { Operator } from './api.ts';

interface RemoveProps {
  operator: Operator;
  live: Live<readonly Operator[]>;
  onClose: () => void;
}

/** Ends an operator, for the password. */
export function RemoveDialog({ operator, live, onClose }: RemoveProps) {
  const say = useWords();
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
  const { id, name } = operator;
  const remove = () => {
    setPressed(true);
    if (password === '') return;
    run(async () => {
      try {
        live.put(await call('POST /operators/{id}/remove', { at: { id }, body: { password } }));
      } catch (fault) {
        // Somebody else was faster.
        if (codeOf(fault) !== 'not_found') throw fault;
        live.again();
      }
      tell(say('op.removed', { name }));
      onClose();
    });
  };
  return (
    <FormDialog
      title={say('op.remove.title', { name })}
      go={say('op.remove')}
      look="danger"
      busy={busy}
      onGo={remove}
      onClose={onClose}
    >
      <p>{say('op.remove.sub')}</p>
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}
