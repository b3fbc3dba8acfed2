import { Badge } from '@lyceum/ui/Chip.tsx';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Search } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, Attendee } from '../api.ts';
import { Pager } from '../classes/Pager.tsx';
import { useActing } from '../frame/act.ts';
import { showPerson } from '../privacy/asked.ts';
import { call } from '../server/call.ts';
import { inOrder, named } from './now.ts';
import { PeopleTable } from './PeopleTable.tsx';
import type { Moment } from './useClass.ts';

const ROWS = 12;

interface PeopleProps {
  app: Application;
  room: number;
  moment: Moment | undefined;
  onChange: () => void;
}

/** Who is in the class this second. */
export function PeopleCard({ app, room, moment, onChange }: PeopleProps) {
  const say = useWords();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [asked, setAsked] = useState<Attendee>();
  const { run } = useActing();
  const people = moment?.people ?? [];
  const found = named(inOrder(people), text);
  const from = offset < found.length ? offset : 0;
  const remove = (ref: string) =>
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/remove';
      await call(path, { at: { app: app.sdkAppId, room }, body: { ref } });
      onChange();
    });
  return (
    <section className="ly-card con-card con-people" aria-labelledby="con-people">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-people">{say('console.people')}</h2>
        <Badge n={people.length} tone="plain" />
        <span className="ly-grow" />
        <div className="con-find">
          <TextField
            label={say('roster.find')}
            placeholder={say('roster.find')}
            icon={Search}
            type="search"
            value={text}
            onText={setText}
          />
        </div>
      </div>
      <div className="con-people-rows">
        {found.length > 0 && moment ? (
          <PeopleTable
            people={found.slice(from, from + ROWS)}
            ahead={moment.ahead}
            onData={(one) => showPerson(app.sdkAppId, one.userId)}
            onRemove={setAsked}
          />
        ) : (
          <p className="con-empty">{moment && say('console.noone')}</p>
        )}
      </div>
      {found.length > ROWS && (
        <Pager
          offset={from}
          limit={ROWS}
          total={found.length}
          text="stage.page"
          onOffset={setOffset}
        />
      )}
      <Confirm
        open={asked !== undefined}
        title={say('remove.block.title', { name: asked?.name ?? '' })}
        text={say('remove.block.sub')}
        go={say('person.block')}
        onGo={() => asked && remove(asked.ref)}
        onClose={() => setAsked(undefined)}
      />
    </section>
  );
}
