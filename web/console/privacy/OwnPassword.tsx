import { PasswordField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';

interface OwnPasswordProps {
  password: string;
  onPassword: (password: string) => void;
  /** Whether it was tried without one. */
  pressed: boolean;
}

/** The operator's password once more, before something that cannot be taken back. */
export function OwnPassword({ password, onPassword, pressed }: OwnPasswordProps) {
  const say = useWords();
  return (
    <PasswordField
      label={say('privacy.password')}
      value={password}
      onText={onPassword}
      wrong={pressed && password === '' ? say('form.missing') : undefined}
      autoComplete="current-password"
    />
  );
}
