import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';

/** Characters of a reason, as the audit takes them. */
export const MOST_REASON = 128;

interface ReasonProps {
  reason: string;
  onReason: (reason: string) => void;
  /** Whether it was tried without one. */
  pressed: boolean;
  /** Whether the server saw nothing in it. */
  unsaid?: boolean;
}

/** Why something is done for somebody: it is kept with the row of the audit. */
export function ReasonField({ reason, onReason, pressed, unsaid = false }: ReasonProps) {
  const say = useWords();
  return (
    <TextField
      label={say('privacy.reason')}
      value={reason}
      onText={onReason}
      note={say('privacy.reason.note')}
      wrong={unsaid || (pressed && reason.trim() === '') ? say('form.missing') : undefined}
      maxLength={MOST_REASON}
      autoComplete="off"
    />
  );
}
