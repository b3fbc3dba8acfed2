import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Attendee } from '../api.ts';
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
      <thead>
        <tr>
          <th scope="col">{say('console.th.name')}</th>
          <th scope="col">{say('console.th.media')}</th>
          <th scope="col" className="con-wide">
            {say('apps.th.state')}
          </th>
          <th scope="col" className="con-wide con-end">
            {say('console.th.since')}
          </th>
          <th scope="col">
            <span className="ly-hidden">{say('console.th.act')}</span>
          </th>
        </tr>
      </thead>
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
