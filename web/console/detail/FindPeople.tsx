import { Badge } from '@lyceum/ui/Chip.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Search } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { type ReactNode, useId, useState } from 'react';
import { Pager } from '../classes/Pager.tsx';
import { named } from './now.ts';

const ROWS = 12;

interface FindProps<Person> {
  look: 'con-people' | 'con-came';
  title: string;
  /** How many there are, also those who have no row. */
  count: number;
  people: readonly Person[];
  /** What the field is called; those called so are shown. */
  find: string;
  /** Stands beside the field. */
  beside?: ReactNode;
  /** Stands above the rows. */
  above?: ReactNode;
  /** Stands below them. */
  below?: ReactNode;
  rows: (shown: readonly Person[]) => ReactNode;
  /** In place of rows; absent while nobody knows. */
  none: string | undefined;
}

/** A card of people: a page of them, and of those alone whose name is typed. */
export function FindPeople<Person extends { readonly name: string }>(props: FindProps<Person>) {
  const { look, title, count, people, find, beside, above, below, rows, none } = props;
  const say = useWords();
  const titled = useId();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const found = named(people, text);
  const from = offset < found.length ? offset : 0;
  const shown = found.slice(from, from + ROWS);
  return (
    <section className={`ly-card con-card ${look}`} aria-labelledby={titled}>
      <div className="con-card-head con-card-head-bare">
        <h2 id={titled}>{title}</h2>
        <Badge n={count} tone="plain" />
        <span className="ly-grow" />
        <div className="con-find">
          <TextField
            label={find}
            placeholder={say('roster.find')}
            icon={Search}
            type="search"
            value={text}
            onText={setText}
          />
        </div>
        {beside}
      </div>
      {above}
      <div className="con-people-rows">
        {shown.length > 0 ? rows(shown) : <p className="con-empty">{none}</p>}
      </div>
      {below}
      {found.length > ROWS && (
        <Pager
          offset={from}
          limit={ROWS}
          total={found.length}
          text="stage.page"
          onOffset={setOffset}
        />
      )}
    </section>
  );
}
