import './sign.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ClockAlert, Save } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Session } from '../api.ts';
import { call } from '../server/call.ts';
import { useCell } from '../server/cell.ts';
import { signedIn } from '../server/session.ts';
import { Notice } from './Notice.tsx';
import { KnownPassword, Send, SignForm } from './SignForm.tsx';
import { typedIn } from './typed.ts';
import { usePress } from './usePress.ts';

/** Hue of the operator's mark; there is one operator, so it need not be told apart. */
const HUE = 4;

const stays = () => undefined;

/** The session is over: a card over the page, which keeps all that was typed. */
export function Expired({ session }: { session: Session }) {
  const say = useWords();
  const typed = useCell(typedIn);
  const [password, setPassword] = useState('');
  const press = usePress(async () => {
    const body = { name: session.operator, password };
    signedIn(await call('POST /sign-in', { at: {}, body }));
  });
  const mark = (
    <div className="con-sign-marks">
      <span className="con-mark con-mark-warn">
        <Icon of={ClockAlert} size={24} />
      </span>
    </div>
  );
  return (
    <Dialog title={say('op.expired')} open onClose={stays} size="card" above={mark}>
      <p className="con-sign-text">{say('op.expired.sub', { n: session.idleMinutes })}</p>
      <SignForm onSend={press.go}>
        <div className="con-who">
          <Avatar name={session.operator} hue={HUE} size={32} />
          <span className="ly-grow">
            <span className="ly-block ly-strong ly-clip">{session.operator}</span>
            <span className="ly-block ly-small ly-muted">{say('console.operator')}</span>
          </span>
          <Button look="link" onClick={() => location.reload()}>
            {say('op.other')}
          </Button>
        </div>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={session.operator}
          readOnly
          hidden
        />
        <Notice>{press.text}</Notice>
        <KnownPassword value={password} onText={setPassword} />
        {typed && (
          <p className="con-kept">
            <Icon of={Save} size={18} />
            {say('op.kept', { name: typed })}
          </p>
        )}
        <Send press={press}>{say('op.goon')}</Send>
      </SignForm>
    </Dialog>
  );
}
