import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { CopyButton } from '../links/CopyButton.tsx';
import { OwnPassword } from '../privacy/OwnPassword.tsx';
import { usePassword } from '../privacy/usePassword.ts';
import { call } from '../server/call.ts';
import { codeOf } from '../server/refused.ts';

/** A link that makes one more operator, for the password; it is shown this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const [pressed, setPressed] = useState(false);
  const [url, setUrl] = useState<string>();
  const own = usePassword();
  const { password, busy, run } = own;
  const invite = () => {
    setPressed(true);
    if (password === '') return;
    run(async () => {
      try {
        setUrl((await call('POST /operators/invite', { at: {}, body: { password } })).url);
      } catch (fault) {
        if (codeOf(fault) !== 'wrong_state') throw fault;
        tell(say('op.full'));
      }
    });
  };
  if (url !== undefined) {
    return (
      <Dialog title={say('op.invite.made')} open onClose={onClose}>
        <div className="con-dialog-form">
          <p>{say('op.invite.life')}</p>
          <p className="con-by-hand ly-mono">{url}</p>
          <div className="ly-dialog-acts">
            <CopyButton text={url} name={say('op.invite.copy')} />
            <Button look="primary" onClick={onClose}>
              {say('close')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={say('op.invite')}
      go={say('op.invite.go')}
      busy={busy}
      onGo={invite}
      onClose={onClose}
    >
      <p>{say('op.invite.sub')}</p>
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}
