import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Attendee } from '../api.ts';
import { Heads } from '../frame/Heads.tsx';
import { PersonRow } from './PersonRow.tsx';

interface TableProps {
  people: readonly Attendee[];
  /** How far the server's clock is before this browser's, milliseconds. */
  ahead: number;
  onData: (one: Attendee) => void;
  onRemove: (one: Attendee) => void;
}

/** One row per person. */
export function PeopleTable({ people, ahead, onData, onRemove }: TableProps) {
  const say = useWords();
  const now = useNow() + ahead;
  return (
    <table className="con-table con-people-table">
      <Heads
        of={[
          [say('console.th.name')],
          [say('console.th.media')],
          [say('apps.th.state'), 'con-wide'],
          [say('console.th.since'), 'con-wide con-end'],
          [say('console.th.act'), 'ly-hidden'],
        ]}
      />
      <tbody>
        {people.map((one) => (
          <PersonRow
            key={one.ref}
            of={one}
            now={now}
            onData={() => onData(one)}
            onRemove={() => onRemove(one)}
          />
        ))}
      </tbody>
    </table>
  );
}
