import { TextArea } from '@lyceum/ui/Field.tsx';
import { currentLanguage, useWords, type Words } from '@lyceum/ui/words.ts';
import { MOST, readNames, type WrongWhy } from './names.ts';
import { ReadNames } from './ReadNames.tsx';
import type { Same } from './sameNames.ts';
import { wrongText } from './wrongText.ts';

interface NamesProps {
  as: keyof typeof MOST;
  value: string;
  /** Names that the class has already. */
  taken: readonly string[];
  wrong: WrongWhy | undefined;
  onText: (text: string) => void;
}

/** Of assistants there are few, so they get a lower field. */
const ROWS = { students: 3, assistants: 1 } as const;

/** Of people with one name so many are spelled out, and of such names. */
const SPELLED = 3;

function listText(all: readonly string[]): string {
  const shown = all.slice(0, SPELLED);
  const list = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' });
  return shown.length < all.length ? `${shown.join(', ')}, …` : list.format(shown);
}

function sameText({ name, become }: Same, say: Words): string {
  const names = listText(become);
  const n = become.length;
  return n > 1 ? say('console.f.same', { n, names }) : say('console.f.same.there', { name, names });
}

/** A pasted list of names; shows at once who was read, who shares a name, and what was left out. */
export function NamesField({ as, value, taken, wrong, onText }: NamesProps) {
  const say = useWords();
  const read = readNames(value, MOST[as], taken);
  const none = as === 'students' ? say('console.f.students.hint') : undefined;
  const told = read.same.slice(0, SPELLED).map((each) => sameText(each, say));
  const hint = read.names.length === 0 ? none : told.join(' ');
  return (
    <>
      <TextArea
        label={say(`console.f.${as}`)}
        placeholder={say(`console.f.${as}.ask`)}
        value={value}
        onText={onText}
        rows={ROWS[as]}
        note={wrongText(wrong, say, MOST[as]) ?? hint}
      />
      <ReadNames names={read.names} left={read.left} />
    </>
  );
}
