import { IconButton } from '@lyceum/ui/Button.tsx';
import { clockTime } from '@lyceum/ui/clock.ts';
import { Ellipsis, ShieldCheck } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { PersonCell } from '../detail/PersonRow.tsx';
import { Heads } from '../frame/Heads.tsx';
import type { Attended } from './api.ts';
import { minutesIn } from './file.ts';

/** From when to when, or what there is instead. */
function useTimes(one: Attended, over: boolean): readonly [string, string?] {
  const say = useWords();
  if (one.firstAt === undefined) return [say(over ? 'came.absent' : 'came.absent.yet')];
  const last = one.lastAt === undefined ? say('came.here') : clockTime(one.lastAt);
  return [clockTime(one.firstAt), last];
}

interface RowProps {
  of: Attended;
  over: boolean;
  onData: () => void;
}

function Row({ of: one, over, onData }: RowProps) {
  const say = useWords();
  const more = say('roster.more', { name: one.name });
  const [first, last] = useTimes(one, over);
  const came = last !== undefined;
  return (
    <tr>
      <PersonCell of={one} away={!came}>
        <span className="con-narrow con-came-when">
          {came ? `${first}${one.lastAt === undefined ? ' · ' : '–'}${last}` : first}
        </span>
      </PersonCell>
      <td className={`con-wide${came ? '' : ' ly-muted'}`} colSpan={came ? 1 : 2}>
        {first}
      </td>
      {came && <td className="con-wide">{last}</td>}
      <td className="con-end">{came ? minutesIn(one) : '–'}</td>
      <td className="con-wide con-end">{came ? one.hands : '–'}</td>
      <td className="con-wide con-end">{came ? one.messages : '–'}</td>
      <td className="con-acts">
        {one.userId !== '' && (
          <Menu
            name={more}
            side="bottom"
            trigger={<IconButton icon={Ellipsis} name={more} />}
            entries={[{ label: say('privacy.data'), icon: ShieldCheck, act: onData }]}
          />
        )}
      </td>
    </tr>
  );
}

interface TableProps {
  people: readonly Attended[];
  /** The class is over, so who did not come will not. */
  over: boolean;
  onData: (one: Attended) => void;
}

/** One row for each who came, and for each who was invited and did not. */
export function CameTable({ people, over, onData }: TableProps) {
  const say = useWords();
  return (
    <table className="con-table con-came-table">
      <Heads
        of={[
          [say('console.th.name')],
          [say('came.first'), 'con-wide'],
          [say('came.last'), 'con-wide'],
          [say('came.minutes'), 'con-end'],
          [say('stage.hands'), 'con-wide con-end'],
          [say('console.s.chat'), 'con-wide con-end'],
          [say('console.th.act'), 'ly-hidden'],
        ]}
      />
      <tbody>
        {people.map((one) => (
          <Row
            key={`${one.userId} ${one.firstAt}`}
            of={one}
            over={over}
            onData={() => onData(one)}
          />
        ))}
      </tbody>
    </table>
  );
}
