import { type Words, words } from '@lyceum/ui/words.ts';
import { useRef, useState } from 'react';
import { codeOf } from '../server/refused.ts';
import { goneToast, tell } from './toasts.ts';

/** What to say when the server said no to a press. */
export function faultText(fault: unknown, say: Words): string {
  switch (codeOf(fault)) {
    case 'last_key':
      return say('apps.key.last');
    case 'not_found':
      return say('console.gone');
    case 'held':
      return say('privacy.held');
    case 'held_otherwise':
      return say('privacy.agree.held');
    case 'agreement_pending':
      return say('privacy.agree.late');
    case 'not_proven':
      return say('petition.unproven');
    case 'not_agreed':
      return say('privacy.agree.none');
    case 'wrong_sign_in':
      return say('privacy.password.wrong');
    case 'bad_host':
      return say('console.host');
    case 'bad_field':
      return say('form.wrong');
    case 'too_many_tries':
    case 'link_used':
    case 'weak_password':
    case 'no_session':
    case 'bad_csrf':
    case 'wrong_state':
    case 'internal':
      return say('console.fault');
  }
}

/** The toast that tells the newest no. */
let refused = '';

/**
 * Runs what a press asks for; a no of the server is told in a toast. The next press puts it away:
 * it would stand beside a yes and contradict it.
 */
export async function attempt(press: () => Promise<void>): Promise<void> {
  goneToast(refused);
  try {
    await press();
  } catch (fault) {
    refused = tell(faultText(fault, words));
  }
}

export interface Acting {
  readonly busy: boolean;
  readonly run: (press: () => Promise<void>) => void;
}

/** One press at a time: while it runs, further ones do nothing. */
export function useActing(): Acting {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = async (press: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await attempt(press);
    running.current = false;
    setBusy(false);
  };
  return { busy, run: (press) => void run(press) };
}
