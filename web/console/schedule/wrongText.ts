import type { Words } from '@lyceum/ui/words.ts';
import { LONGEST_NAME, type WrongWhy } from './names.ts';

/** Why a field cannot stay as it is; of a list, how many it takes at `most`. */
export function wrongText(why: WrongWhy | undefined, say: Words, most = 1): string | undefined {
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
      return say('form.many', { n: most });
  }
}
