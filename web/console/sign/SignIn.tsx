import { TextField } from '@lyceum/ui/Field.tsx';
import { Logo } from '@lyceum/ui/Logo.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { call } from '../server/call.ts';
import { signedIn } from '../server/session.ts';
import { LINK_COMMAND } from './linkCommand.ts';
import { Notice } from './Notice.tsx';
import { KnownPassword, Send, SignForm } from './SignForm.tsx';
import { SignFrame } from './SignFrame.tsx';
import { usePress } from './usePress.ts';

/** Name and password. */
export function SignIn() {
  const say = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const press = usePress(async () => {
    signedIn(await call('POST /sign-in', { at: {}, body: { name: name.trim(), password } }));
  });
  return (
    <SignFrame mark={<Logo size={44} />} title={say('op.signin')} text={say('op.signin.sub')}>
      <SignForm onSend={press.go}>
        <Notice>{press.text}</Notice>
        <TextField
          label={say('op.name')}
          value={name}
          onText={setName}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <KnownPassword value={password} onText={setPassword} />
        <div className="con-sign-acts">
          <Send press={press}>{say('op.signin')}</Send>
          <p className="con-sign-note">
            {say('op.forgot')}
            <code className="ly-mono">{LINK_COMMAND}</code>
          </p>
        </div>
      </SignForm>
    </SignFrame>
  );
}
