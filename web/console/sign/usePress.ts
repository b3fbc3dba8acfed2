import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { type Trouble, troubleOf, troubleText } from './trouble.ts';

/** A press and how it is. */
export interface Press {
  /** Runs it unless it runs already or one has to wait. */
  readonly go: () => void;
  readonly busy: boolean;
  readonly waiting: boolean;
  readonly trouble: Trouble | undefined;
  readonly text: string | undefined;
}

/** One press of a sign-in button: once at a time, with what went wrong. */
export function usePress(act: () => Promise<void>): Press {
  const say = useWords();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const waiting = trouble !== undefined && trouble.until > now;
  const go = async () => {
    if (busy || waiting) return;
    setBusy(true);
    try {
      await act();
      setTrouble(undefined);
    } catch (fault) {
      setTrouble(troubleOf(fault, Date.now()));
    } finally {
      setBusy(false);
    }
  };
  const text = trouble && troubleText(trouble, now, say);
  return { go: () => void go(), busy, waiting, trouble, text };
}
