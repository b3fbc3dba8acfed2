import { Button } from '@lyceum/ui/Button.tsx';
import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import type { Press } from './usePress.ts';

interface SignFormProps {
  onSend: () => void;
  children: ReactNode;
}

/** A form that the page itself sends. */
export function SignForm({ onSend, children }: SignFormProps) {
  return (
    <form
      className="con-sign-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

interface KnownPasswordProps {
  value: string;
  onText: (text: string) => void;
}

/** The password that somebody has already. */
export function KnownPassword({ value, onText }: KnownPasswordProps) {
  const say = useWords();
  return (
    <PasswordField
      label={say('op.password')}
      value={value}
      onText={onText}
      name="password"
      autoComplete="current-password"
      required
    />
  );
}

interface SendProps {
  press: Press;
  children: string;
}

/** The button that sends the form. */
export function Send({ press, children }: SendProps) {
  return (
    <Button
      look="primary"
      size="xl"
      wide
      submit
      aria-busy={press.busy}
      aria-disabled={press.waiting}
    >
      {children}
    </Button>
  );
}
