import './came.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Download } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { FindPeople } from '../detail/FindPeople.tsx';
import { showPerson } from '../privacy/asked.ts';
import type { WhoCame } from './api.ts';
import { CameTable } from './CameTable.tsx';
import { SaveDialog } from './SaveDialog.tsx';

interface CameProps {
  app: Application;
  detail: ClassDetail;
  came: WhoCame | undefined;
  over: boolean;
}

/** What stands above the rows while the class runs; once it is over the page's head says it. */
function Summary({ came }: { came: WhoCame }) {
  const say = useWords();
  const figures = [
    [say('came.invited'), came.invited],
    [say('console.s.most'), came.most],
    [say('came.absent.yet'), came.missing],
    [say('came.waited'), came.waited],
  ] as const;
  return (
    <dl className="con-came-sum ly-small">
      {figures.map(([name, n]) => (
        <div key={name}>
          <dt className="ly-muted">{name}</dt>
          <dd className="ly-numbers">{n}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who came, from when to when, and who was invited and did not. */
export function CameCard({ app, detail, came, over }: CameProps) {
  const say = useWords();
  const [saving, setSaving] = useState(false);
  return (
    <>
      <FindPeople
        look="con-came"
        title={say(over ? 'console.people.were' : 'came.sofar')}
        count={came?.came ?? 0}
        people={came?.people ?? []}
        find={say('came.find')}
        beside={
          <Button icon={Download} onClick={() => setSaving(true)}>
            {say('came.csv')}
          </Button>
        }
        above={came && !over && <Summary came={came} />}
        below={
          came &&
          came.unnamed > 0 && (
            <p className="con-came-note ly-small ly-muted">
              {say('came.unnamed', { n: came.unnamed })}
            </p>
          )
        }
        rows={(people) => (
          <CameTable
            people={people}
            over={over}
            onData={(one) => showPerson(app.sdkAppId, one.userId)}
          />
        )}
        none={came && say('console.noone.were')}
      />
      {saving && <SaveDialog app={app.sdkAppId} detail={detail} onClose={() => setSaving(false)} />}
    </>
  );
}
