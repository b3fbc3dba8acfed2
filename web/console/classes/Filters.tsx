import { TextField } from '@lyceum/ui/Field.tsx';
import { Search } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import type { ClassPage, ClassState } from '../api.ts';

export type StateFilter = ClassState | 'all';

const STATES: readonly { readonly state: StateFilter; readonly name: WordKey }[] = [
  { state: 'all', name: 'roster.filter.all' },
  { state: 'live', name: 'console.live' },
  { state: 'planned', name: 'classes.planned' },
  { state: 'ended', name: 'classes.ended' },
  { state: 'expired', name: 'classes.expired' },
];

function countOf(state: StateFilter, counts: ClassPage['counts']): number {
  if (state !== 'all') return counts[state];
  return counts.live + counts.planned + counts.ended + counts.expired;
}

interface FiltersProps {
  state: StateFilter;
  text: string;
  counts: ClassPage['counts'] | undefined;
  onState: (state: StateFilter) => void;
  onText: (text: string) => void;
}

/** Which classes are listed. */
export function Filters({ state, text, counts, onState, onText }: FiltersProps) {
  const say = useWords();
  return (
    <div className="con-filters">
      <div className="con-pills" role="group" aria-label={say('console.filter')}>
        {STATES.map((each) => (
          <button
            key={each.state}
            type="button"
            className="con-pill"
            aria-pressed={each.state === state}
            onClick={() => onState(each.state)}
          >
            {say(each.name)}
            {counts && <span className="ly-numbers">{countOf(each.state, counts)}</span>}
          </button>
        ))}
      </div>
      <div className="con-find">
        <TextField
          label={say('classes.find')}
          placeholder={say('classes.find')}
          icon={Search}
          type="search"
          value={text}
          onText={onText}
          maxLength={256}
        />
      </div>
    </div>
  );
}
