import { span } from '@lyceum/ui/clock.ts';
import type { Words } from '@lyceum/ui/words.ts';
import type { Failure } from '../api.ts';
import { Refused } from '../server/refused.ts';
import { LINK_COMMAND } from './linkCommand.ts';

/** What stands in the way of signing in. */
export interface Trouble {
  readonly failure: Failure;
  /** Until when one has to wait, by this browser's clock; 0: not at all. */
  readonly until: number;
}

export function troubleOf(fault: unknown, now: number): Trouble {
  const failure: Failure =
    fault instanceof Refused ? fault.failure : { code: 'internal', message: String(fault) };
  const wait = failure.code === 'too_many_tries' ? (failure.waitSeconds ?? 0) : 0;
  return { failure, until: wait === 0 ? 0 : now + wait * 1000 };
}

/** The sentence for it; nothing once the wait is over. Never says which part was wrong. */
export function troubleText(trouble: Trouble, now: number, say: Words): string | undefined {
  const { failure, until } = trouble;
  switch (failure.code) {
    case 'wrong_sign_in':
      return say('op.wrong', { n: failure.tries ?? 0 });
    case 'too_many_tries':
      return until > now ? say('op.wait', { time: span(until - now + 999) }) : undefined;
    case 'link_used':
      return `${say('op.link.used')} ${say('op.link.new')} ${LINK_COMMAND}`;
    case 'weak_password':
    case 'bad_field':
      return say('form.wrong');
    case 'bad_host':
      return say('console.host');
    case 'wrong_state':
      return say('op.full');
    case 'no_session':
    case 'bad_csrf':
    case 'not_found':
    case 'last_key':
    case 'held':
    case 'held_otherwise':
    case 'not_agreed':
    case 'agreement_pending':
    case 'not_proven':
    case 'internal':
      return say('console.fault');
  }
}
