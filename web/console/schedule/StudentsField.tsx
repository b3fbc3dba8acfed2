import { TextArea } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { WrongWhy } from './draft.ts';
import { readNames } from './names.ts';
import { wrongText } from './wrongText.ts';

interface StudentsProps {
  value: string;
  wrong: WrongWhy | undefined;
  onText: (text: string) => void;
}

/** A pasted list of names; says at once how many it reads in it. */
export function StudentsField({ value, wrong, onText }: StudentsProps) {
  const say = useWords();
  const n = readNames(value).names.length;
  const hint = n === 0 ? say('console.f.students.hint') : say('console.f.students.n', { n });
  return (
    <TextArea
      label={say('console.f.students')}
      placeholder={say('console.f.students.ask')}
      value={value}
      onText={onText}
      rows={3}
      note={wrongText(wrong, say) ?? hint}
    />
  );
}
