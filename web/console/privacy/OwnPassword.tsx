import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef } from 'react';

interface OwnPasswordProps {
  password: string;
  onPassword: (password: string) => void;
  /** Whether it was tried without one. */
  pressed: boolean;
  /** What the server said of it; undefined: nothing, or it was typed anew. */
  refused?: string | undefined;
}

/** The operator's password once more, before something that cannot be taken back. */
export function OwnPassword({ password, onPassword, pressed, refused }: OwnPasswordProps) {
  const say = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused !== undefined) field.current?.focus();
  }, [refused]);
  return (
    <PasswordField
      label={say('privacy.password')}
      value={password}
      onText={onPassword}
      wrong={refused ?? (pressed && password === '' ? say('form.missing') : undefined)}
      ref={field}
      autoComplete="current-password"
    />
  );
}
