import { PasswordField, TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useId, useState } from 'react';
import type { PasswordRule } from '../api.ts';
import { call } from '../server/call.ts';
import { codeOf, fieldOf, Refused } from '../server/refused.ts';
import { signedIn } from '../server/session.ts';
import { Notice } from './Notice.tsx';
import { RuleList } from './RuleList.tsx';
import { keptRules, RULES } from './rules.ts';
import { Send, SignForm } from './SignForm.tsx';
import { usePress } from './usePress.ts';
import { weakText } from './weak.ts';

interface Props {
  code: string;
  /** The operator's name if there is one already. */
  known: string | undefined;
  onDead: () => void;
}

/** The rule that the server alone found broken, and for which password. */
interface Broken {
  readonly password: string;
  readonly rule: PasswordRule;
}

function brokenIn(fault: unknown, password: string): Broken | undefined {
  if (!(fault instanceof Refused) || fault.failure.code !== 'weak_password') return undefined;
  const rule = RULES.find((each) => each === fault.failure.field);
  return { password, rule: rule ?? 'leak' };
}

/** A name and a phrase; the rules tick while it is typed, and nothing forbids pasting. */
export function ChoosePassword({ code, known, onDead }: Props) {
  const say = useWords();
  const rulesId = useId();
  const [name, setName] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [broken, setBroken] = useState<Broken>();
  const [taken, setTaken] = useState<string>();
  const [tried, setTried] = useState(false);
  const kept = new Set(keptRules(password, name));
  if (broken?.password === password) kept.delete(broken.rule);
  const nameless = name.trim() === '';
  const wrongName = () => {
    if (tried && nameless) return say('form.missing');
    return taken === name ? say('op.taken') : undefined;
  };
  const press = usePress(async () => {
    try {
      const body = { code, name: name.trim(), password };
      signedIn(await call('POST /sign-in/first', { at: {}, body }));
    } catch (fault) {
      setBroken(brokenIn(fault, password));
      if (codeOf(fault) === 'link_used') onDead();
      if (fieldOf(fault) !== 'name') throw fault;
      setTaken(name);
    }
  });
  return (
    <SignForm
      onSend={() => {
        setTried(true);
        if (!nameless && kept.size === RULES.length) press.go();
      }}
    >
      <Notice>{press.text}</Notice>
      <TextField
        label={say('op.name')}
        value={name}
        onText={setName}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={256}
        wrong={wrongName()}
      />
      <div className="con-password">
        <PasswordField
          label={say('op.password')}
          value={password}
          onText={setPassword}
          name="password"
          autoComplete="new-password"
          aria-describedby={rulesId}
          wrong={tried ? weakText(password, kept, say) : undefined}
        />
        <RuleList id={rulesId} kept={kept} tried={tried} />
      </div>
      <div className="con-sign-acts">
        <Send press={press}>{say('op.set')}</Send>
      </div>
    </SignForm>
  );
}
