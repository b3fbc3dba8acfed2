import type { Words } from '@lyceum/ui/words.ts';
import type { WrongWhy } from './draft.ts';
import { LONGEST_NAME, MOST_STUDENTS } from './names.ts';

/** Why a field cannot stay as it is. */
export function wrongText(why: WrongWhy | undefined, say: Words): string | undefined {
  switch (why) {
    case undefined:
      return undefined;
    case 'missing':
      return say('form.missing');
    case 'past':
      return say('form.past');
    case 'long':
      return say('form.long', { n: LONGEST_NAME });
    case 'many':
      return say('form.many', { n: MOST_STUDENTS });
  }
}
