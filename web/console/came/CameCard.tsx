import './came.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Download, Search } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { Pager } from '../classes/Pager.tsx';
import { named } from '../detail/now.ts';
import { showPerson } from '../privacy/asked.ts';
import type { WhoCame } from './api.ts';
import { CameTable } from './CameTable.tsx';
import { SaveDialog } from './SaveDialog.tsx';

const ROWS = 12;

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
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [saving, setSaving] = useState(false);
  const found = named(came?.people ?? [], text);
  const from = offset < found.length ? offset : 0;
  return (
    <section className="ly-card con-card con-came" aria-labelledby="con-came">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-came">{say(over ? 'console.people.were' : 'came.sofar')}</h2>
        <Badge n={came?.came ?? 0} tone="plain" />
        <span className="ly-grow" />
        <div className="con-find">
          <TextField
            label={say('came.find')}
            placeholder={say('roster.find')}
            icon={Search}
            type="search"
            value={text}
            onText={setText}
          />
        </div>
        <Button icon={Download} onClick={() => setSaving(true)}>
          {say('came.csv')}
        </Button>
      </div>
      {came && !over && <Summary came={came} />}
      {found.length > 0 ? (
        <CameTable
          people={found.slice(from, from + ROWS)}
          over={over}
          onData={(one) => showPerson(app.sdkAppId, one.userId)}
        />
      ) : (
        <p className="con-empty">{came && say('console.noone.were')}</p>
      )}
      {came && came.unnamed > 0 && (
        <p className="con-came-note ly-small ly-muted">
          {say('came.unnamed', { n: came.unnamed })}
        </p>
      )}
      {found.length > ROWS && (
        <Pager
          offset={from}
          limit={ROWS}
          total={found.length}
          text="stage.page"
          onOffset={setOffset}
        />
      )}
      {saving && <SaveDialog app={app.sdkAppId} detail={detail} onClose={() => setSaving(false)} />}
    </section>
  );
}
