import type { Words } from '@lyceum/ui/words.ts';

/** So begins who acted, where it was an operator of this server. */
const OPERATOR = 'operator ';

/** Who did something, as the server notes it, in the language of the page. */
export function whoText(who: string, say: Words): string {
  if (!who.startsWith(OPERATOR)) return who;
  return say('console.who.operator', { name: who.slice(OPERATOR.length) });
}
