import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, Attendee } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { showPerson } from '../privacy/asked.ts';
import { call } from '../server/call.ts';
import { FindPeople } from './FindPeople.tsx';
import { inOrder } from './now.ts';
import { PeopleTable } from './PeopleTable.tsx';
import type { Moment } from './useClass.ts';

interface PeopleProps {
  app: Application;
  room: number;
  moment: Moment | undefined;
  onChange: () => void;
}

/** Who is in the class this second. */
export function PeopleCard({ app, room, moment, onChange }: PeopleProps) {
  const say = useWords();
  const [asked, setAsked] = useState<Attendee>();
  const { run } = useActing();
  const people = moment?.people ?? [];
  const remove = (ref: string) =>
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/remove';
      await call(path, { at: { app: app.sdkAppId, room }, body: { ref } });
      onChange();
    });
  return (
    <>
      <FindPeople
        look="con-people"
        title={say('console.people')}
        count={people.length}
        people={inOrder(people)}
        find={say('roster.find')}
        rows={(shown) => (
          <PeopleTable
            people={shown}
            ahead={moment?.ahead ?? 0}
            onData={(one) => showPerson(app.sdkAppId, one.userId)}
            onRemove={setAsked}
          />
        )}
        none={moment && say('console.noone')}
      />
      <Confirm
        open={asked !== undefined}
        title={say('remove.block.title', { name: asked?.name ?? '' })}
        text={say('remove.block.sub')}
        go={say('person.block')}
        onGo={() => asked && remove(asked.ref)}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
