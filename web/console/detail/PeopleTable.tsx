import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Attendee } from '../api.ts';
import { PastRow, PersonRow } from './PersonRow.tsx';

interface TableProps {
  people: readonly Attendee[];
  /** How far the server's clock is before this browser's, milliseconds. */
  ahead: number;
  /** The class is over: nothing is live, and nobody can be removed. */
  over: boolean;
  onData: (one: Attendee) => void;
  onRemove: (one: Attendee) => void;
}

function LiveHeads() {
  const say = useWords();
  return (
    <>
      <th scope="col">{say('console.th.media')}</th>
      <th scope="col" className="con-wide">
        {say('apps.th.state')}
      </th>
      <th scope="col" className="con-wide con-end">
        {say('console.th.since')}
      </th>
    </>
  );
}

/** One row per person. */
export function PeopleTable({ people, ahead, over, onData, onRemove }: TableProps) {
  const say = useWords();
  const now = useNow() + ahead;
  return (
    <table className="con-table con-people-table">
      <thead>
        <tr>
          <th scope="col">{say('console.th.name')}</th>
          {over ? (
            <th scope="col" className="con-end">
              {say('console.th.there')}
            </th>
          ) : (
            <LiveHeads />
          )}
          <th scope="col">
            <span className="ly-hidden">{say('console.th.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) =>
          over ? (
            <PastRow key={one.ref} of={one} onData={() => onData(one)} />
          ) : (
            <PersonRow
              key={one.ref}
              of={one}
              now={now}
              onData={() => onData(one)}
              onRemove={() => onRemove(one)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}
