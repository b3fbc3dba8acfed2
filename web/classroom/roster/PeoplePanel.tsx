import './roster.css';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronDown, Lock, LockOpen, MicOff, Search, UserPlus, X } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { ClassActs, PeopleView, PersonActions, RosterRow } from '../views.ts';
import { Asks } from './Asks.tsx';
import { Hands } from './Hands.tsx';
import { Removed } from './Removed.tsx';
import { Row } from './Row.tsx';
import { VirtualList } from './VirtualList.tsx';
import { Waiting } from './Waiting.tsx';

interface PeopleProps {
  people: PeopleView;
  clock: () => number;
  acts: ClassActs;
  actions: PersonActions;
}

/** The rows a search and the filter leave. */
export function found(rows: readonly RosterRow[], text: string, quietOnly: boolean) {
  const asked = text.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (!quietOnly || !row.raisedBefore) && row.person.name.toLocaleLowerCase().includes(asked),
  );
}

function OnStage({ people, acts, actions }: PeopleProps) {
  const say = useWords();
  const rows = people.stage;
  if (rows.length === 0) return null;
  const taken = rows.filter((row) => row.person.role !== 'teacher').length;
  return (
    <section className="ly-people-part" aria-label={say('stage.on')}>
      <header className="ly-people-head">
        <h2 className="ly-people-title ly-muted">
          {say('stage.on')} {say('stage.seats', { n: rows.length, max: people.places })}
        </h2>
        <span className="ly-grow" />
        {acts.clearStage && taken > 0 && (
          <Button look="link" size="s" onClick={acts.clearStage}>
            {say('stage.clear')}
          </Button>
        )}
      </header>
      <ul>
        {rows.map((row) => (
          <li key={row.person.ref}>
            <Row row={row} onStage actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InClass({ people, acts, actions }: PeopleProps) {
  const say = useWords();
  const [text, setText] = useState('');
  const [quiet, setQuiet] = useState(false);
  const rows = found(people.inClass, text, quiet);
  const { lock } = acts;
  const filter = say(quiet ? 'roster.filter.quiet' : 'roster.filter.all');
  return (
    <section className="ly-people-part ly-people-rest" aria-label={say('roster.inclass')}>
      <header className="ly-people-head">
        <h2 className="ly-people-title ly-muted">
          {say('roster.inclass')} {people.inClass.length}
        </h2>
        {lock && (
          <IconButton
            icon={people.locked ? Lock : LockOpen}
            size={16}
            name={say(people.locked ? 'roster.unlock' : 'roster.lock')}
            onClick={() => lock(!people.locked)}
          />
        )}
        <span className="ly-grow" />
        <Menu
          name={say('console.filter')}
          side="bottom"
          trigger={
            <button type="button" className="ly-button ly-button-link ly-button-s">
              {filter}
              <Icon of={ChevronDown} size={16} />
            </button>
          }
          entries={[
            { label: say('roster.filter.all'), act: () => setQuiet(false) },
            { label: say('roster.filter.quiet'), act: () => setQuiet(true) },
          ]}
        />
      </header>
      <div className="ly-field-box ly-people-find">
        <Icon of={Search} size={16} />
        <input
          className="ly-input ly-input-icon"
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={say('roster.find')}
          aria-label={say('roster.find')}
        />
      </div>
      <VirtualList
        rows={rows}
        name={say('roster.inclass')}
        keyOf={(row) => row.person.ref}
        draw={(row) => <Row row={row} onStage={false} actions={actions} />}
      />
    </section>
  );
}

/** Everybody: who waits outside or asks to share, hands, the stage, the class, who was put out. */
export function PeoplePanel(props: PeopleProps) {
  const { people, clock, acts, actions } = props;
  return (
    <div className="ly-people">
      <Waiting waiting={people.waiting} clock={clock} acts={acts} />
      <Asks asks={people.asks} actions={actions} />
      <Hands hands={people.hands} clock={clock} actions={actions} onLowerAll={acts.lowerAll} />
      <OnStage {...props} />
      <InClass {...props} />
      <Removed removed={people.removed} actions={actions} />
    </div>
  );
}

/** The phone's half sheet for who leads: hands, free seats, mute all. */
export function HandsSheet(props: PeopleProps & { onClose: () => void }) {
  const { people, clock, acts, actions, onClose } = props;
  const say = useWords();
  const close = <IconButton icon={X} name={say('close')} onClick={onClose} />;
  const taken = people.stage.filter((row) => row.person.role !== 'teacher').length;
  return (
    <div className="ly-hands-sheet">
      <Waiting waiting={people.waiting} clock={clock} acts={acts} />
      <Asks asks={people.asks} actions={actions} />
      <Hands
        hands={people.hands}
        clock={clock}
        actions={actions}
        onLowerAll={acts.lowerAll}
        end={close}
      />
      {people.hands.length === 0 && (
        <p className="ly-hands-none">
          <span className="ly-grow">{say('stage.hands.none')}</span>
          {close}
        </p>
      )}
      <footer className="ly-hands-foot">
        <Icon of={UserPlus} />
        <span className="ly-grow ly-muted">
          {say('stage.seats.left', { n: Math.max(0, people.seats - taken) })}
        </span>
        {acts.muteAll && (
          <Button icon={MicOff} onClick={acts.muteAll}>
            {say('stage.mute.all')}
          </Button>
        )}
      </footer>
    </div>
  );
}
