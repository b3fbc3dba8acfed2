import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Snowflake } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { nearTime } from '../frame/times.ts';
import { CopyButton } from '../links/CopyButton.tsx';
import { call } from '../server/call.ts';
import { AgeDialog, BASIS } from './AgeDialog.tsx';
import type { Archive, KeptPerson } from './api.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { ExportNote } from './ExportNote.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import { amount } from './kinds.ts';

function Found({ person }: { person: KeptPerson }) {
  const say = useWords();
  const now = useNow();
  const counts: readonly (readonly [number, WordKey])[] = [
    [person.named, 'privacy.n.named'],
    [person.messages, 'privacy.n.messages'],
    [person.logs, 'privacy.n.logs'],
  ];
  return (
    <>
      <div>
        <strong className="ly-block ly-clip">
          {person.frozen ? say('privacy.frozen.person') : person.name}
        </strong>
        <span className="con-person-id">
          <span className="ly-small ly-muted ly-mono">{person.userId}</span>
          <CopyButton bare text={person.userId} name={say('privacy.id.copy')} />
        </span>
        {!person.registered && (
          <span className="ly-block ly-small ly-muted">{say('privacy.invited')}</span>
        )}
      </div>
      {person.frozen && (
        <div className="con-frozen">
          <Icon of={Snowflake} size={16} />
          <p>
            <strong className="ly-block">{say('privacy.frozen')}</strong>
            {say('privacy.frozen.since', {
              time: nearTime(person.frozen.since, now),
              reason: person.frozen.reason,
            })}
          </p>
        </div>
      )}
      <div className="con-found">
        <h3>{say('privacy.preview')}</h3>
        <dl>
          {counts.map(([n, name]) => (
            <div key={name}>
              <dt>{say(name, { n })}</dt>
              <dd className="ly-numbers">{amount(n)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

interface PanelProps {
  app: number;
  person: KeptPerson;
  onChange: (person: KeptPerson) => void;
  onErased: () => void;
}

/** What is kept of somebody who was found, and what can be done for that person. */
export function PersonPanel({ app, person, onChange, onErased }: PanelProps) {
  const say = useWords();
  const [open, setOpen] = useState<'age' | 'correct' | 'freeze' | 'erase'>();
  const [archive, setArchive] = useState<Archive>();
  const now = useNow();
  const exporting = useActing();
  const shut = () => setOpen(undefined);
  const changed = (then: KeptPerson) => {
    onChange(then);
    shut();
  };
  const take = () =>
    exporting.run(async () => {
      const path = 'POST /applications/{app}/privacy/exports';
      setArchive(await call(path, { at: { app }, body: { userId: person.userId } }));
    });
  return (
    <>
      <div aria-live="polite">
        <Found person={person} />
      </div>
      {person.registered && (
        <div className="con-row-wrap">
          <span className="ly-small ly-muted ly-grow">
            {person.age
              ? say('privacy.age.said', {
                  time: nearTime(person.age.at, now),
                  basis: say(BASIS[person.age.basis]),
                })
              : say('privacy.age.none')}
          </span>
          <Button size="s" onClick={() => setOpen('age')}>
            {say('privacy.age')}
          </Button>
        </div>
      )}
      <div className="con-ask-acts">
        <Button onClick={take} aria-busy={exporting.busy}>
          {say('privacy.export')}
        </Button>
        {person.registered && !person.frozen && (
          <Button onClick={() => setOpen('correct')}>{say('privacy.correct')}</Button>
        )}
        <Button onClick={() => setOpen('freeze')}>
          {say(person.frozen ? 'privacy.lift.ask' : 'privacy.freeze')}
        </Button>
        <Button look="danger-outline" onClick={() => setOpen('erase')}>
          {say('privacy.erase')}
        </Button>
      </div>
      {!person.registered && <p className="ly-small ly-muted">{say('privacy.correct.guest')}</p>}
      <div aria-live="polite">{archive && <ExportNote app={app} asked={archive} />}</div>
      {open === 'age' && <AgeDialog app={app} person={person} onClose={shut} onChange={changed} />}
      {open === 'correct' && (
        <CorrectDialog app={app} person={person} onClose={shut} onCorrected={changed} />
      )}
      {open === 'freeze' && (
        <FreezeDialog app={app} person={person} onClose={shut} onChange={changed} />
      )}
      {open === 'erase' && (
        <EraseDialog app={app} person={person} onClose={shut} onErased={onErased} />
      )}
    </>
  );
}
