import { useWords } from '@lyceum/ui/words.ts';
import { useRef, useState } from 'react';
import { attempt, faultText } from '../frame/act.ts';
import { codeOf } from '../server/refused.ts';

interface Proven {
  readonly password: string;
  readonly setPassword: (password: string) => void;
  /** What the server said of the password last; undefined: nothing, or it was typed anew. */
  readonly refused: string | undefined;
  readonly busy: boolean;
  readonly run: (press: () => Promise<void>) => void;
}

/** A press that the operator's password goes with: a no about it stands at its field. */
export function usePassword(): Proven {
  const say = useWords();
  const running = useRef(false);
  const [password, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async (press: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefused(undefined);
    await attempt(async () => {
      try {
        await press();
      } catch (fault) {
        const code = codeOf(fault);
        if (code !== 'wrong_sign_in' && code !== 'too_many_tries') throw fault;
        setRefused(faultText(fault, say));
      }
    });
    running.current = false;
    setBusy(false);
  };
  return {
    password,
    setPassword: (typed) => {
      setRefused(undefined);
      setTyped(typed);
    },
    refused,
    busy,
    run: (press) => void run(press),
  };
}
