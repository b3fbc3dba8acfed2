import { TextArea } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { WrongWhy } from './draft.ts';
import { MOST, readNames } from './names.ts';
import { wrongText } from './wrongText.ts';

interface NamesProps {
  as: keyof typeof MOST;
  value: string;
  wrong: WrongWhy | undefined;
  onText: (text: string) => void;
}

/** Of assistants there are few, so they get a lower field. */
const ROWS = { students: 3, assistants: 1 } as const;

/** A pasted list of names; says at once how many it reads in it. */
export function NamesField({ as, value, wrong, onText }: NamesProps) {
  const say = useWords();
  const n = readNames(value, MOST[as]).names.length;
  const none = as === 'students' ? say('console.f.students.hint') : undefined;
  const hint = n === 0 ? none : say('console.f.students.n', { n });
  return (
    <TextArea
      label={say(`console.f.${as}`)}
      placeholder={say(`console.f.${as}.ask`)}
      value={value}
      onText={onText}
      rows={ROWS[as]}
      note={wrongText(wrong, say, MOST[as]) ?? hint}
    />
  );
}
