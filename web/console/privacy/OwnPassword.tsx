import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef } from 'react';
import type { Proven } from './usePassword.ts';

interface OwnPasswordProps {
  of: Proven;
  /** Whether it was tried without one. */
  pressed: boolean;
}

/** The operator's password once more, before something that cannot be taken back. */
export function OwnPassword({ of: own, pressed }: OwnPasswordProps) {
  const say = useWords();
  const { password, setPassword, refused } = own;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused !== undefined) field.current?.focus();
  }, [refused]);
  return (
    <PasswordField
      label={say('privacy.password')}
      value={password}
      onText={setPassword}
      wrong={refused ?? (pressed && password === '' ? say('form.missing') : undefined)}
      ref={field}
      autoComplete="current-password"
    />
  );
}
