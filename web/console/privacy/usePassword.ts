import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { faultText, useActing } from '../frame/act.ts';
import { codeOf } from '../server/refused.ts';

/** The password as it is typed, and the press that goes with it. */
export interface Proven {
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
  const [password, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useActing();
  const prove = async (press: () => Promise<void>) => {
    setRefused(undefined);
    try {
      await press();
    } catch (fault) {
      const code = codeOf(fault);
      if (code !== 'wrong_sign_in' && code !== 'too_many_tries') throw fault;
      setRefused(faultText(fault, say));
    }
  };
  return {
    password,
    setPassword: (typed) => {
      setRefused(undefined);
      setTyped(typed);
    },
    refused,
    busy,
    run: (press) => run(() => prove(press)),
  };
}
