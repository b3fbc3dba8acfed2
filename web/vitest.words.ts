import { withWords } from '@lyceum/ui/words.ts';
import { classWords } from './classroom/words.ts';

// A test of a part has the words of the whole, whichever page it stands on.
withWords(classWords);
