import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useId, useState } from 'react';
import { OwnPassword } from '../privacy/OwnPassword.tsx';
import { usePassword } from '../privacy/usePassword.ts';
import { call } from '../server/call.ts';
import { Refused } from '../server/refused.ts';
import { signedIn } from '../server/session.ts';
import { RuleList } from '../sign/RuleList.tsx';
import { keptRules, RULES } from '../sign/rules.ts';
import { weakText } from '../sign/weak.ts';
import { FormDialog } from './FormDialog.tsx';
import { tell } from './toasts.ts';

interface PasswordProps {
  /** The operator's name, which has no place in a password. */
  name: string;
  onClose: () => void;
}

/** Another password for whoever is signed in; everybody else is signed out by it. */
export function PasswordDialog({ name, onClose }: PasswordProps) {
  const say = useWords();
  const rulesId = useId();
  const [next, setNext] = useState('');
  const [leaked, setLeaked] = useState<string>();
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
  const kept = new Set(keptRules(next, name));
  if (leaked === next) kept.delete('leak');
  const weak = kept.size < RULES.length;
  const change = () => {
    setPressed(true);
    if (password === '' || weak) return;
    run(async () => {
      const body = { before: password, password: next };
      try {
        signedIn(await call('POST /session/password', { at: {}, body }));
      } catch (fault) {
        if (!(fault instanceof Refused) || fault.failure.code !== 'weak_password') throw fault;
        setLeaked(next);
        return;
      }
      tell(say('op.change.done'));
      onClose();
    });
  };
  return (
    <FormDialog
      title={say('op.change.title')}
      go={say('op.change.go')}
      busy={busy}
      onGo={change}
      onClose={onClose}
    >
      <OwnPassword of={own} pressed={pressed} />
      <div className="con-password">
        <PasswordField
          label={say('op.change.next')}
          value={next}
          onText={setNext}
          autoComplete="new-password"
          aria-describedby={rulesId}
          wrong={pressed ? weakText(next, kept, say) : undefined}
        />
        <RuleList id={rulesId} kept={kept} tried={pressed} />
      </div>
      <p className="ly-small ly-muted">{say('op.change.sub')}</p>
    </FormDialog>
  );
}
