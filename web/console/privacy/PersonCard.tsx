import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Search, Snowflake } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { nearTime } from '../frame/times.ts';
import { call } from '../server/call.ts';
import { codeOf } from '../server/refused.ts';
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
        <strong className="ly-block ly-clip">{person.name}</strong>
        <span className="ly-small ly-muted ly-mono">{person.userId}</span>
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
      <div className="con-would-go">
        <h3>{say('privacy.preview')}</h3>
        <dl>
          {counts.map(([n, name]) => (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd className="ly-numbers">{amount(n)}</dd>
            </div>
          ))}
        </dl>
        <p className="ly-small ly-muted">{say('privacy.stays')}</p>
      </div>
    </>
  );
}

/** Somebody asks what is kept of them, or to be erased. */
export function PersonCard({ app, onErased }: { app: number; onErased: () => void }) {
  const say = useWords();
  const [asked, setAsked] = useState('');
  const [person, setPerson] = useState<KeptPerson>();
  const [nobody, setNobody] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [freezing, setFreezing] = useState(false);
  const [archive, setArchive] = useState<Archive>();
  const { busy, run } = useActing();
  const exporting = useActing();
  const forget = () => {
    setPerson(undefined);
    setNobody(false);
    setErasing(false);
    setCorrecting(false);
    setFreezing(false);
    setArchive(undefined);
  };
  const take = (userId: string) =>
    exporting.run(async () => {
      const path = 'POST /applications/{app}/privacy/exports';
      setArchive(await call(path, { at: { app }, body: { userId } }));
    });
  const find = () =>
    run(async () => {
      forget();
      const body = { userId: asked.trim() };
      try {
        setPerson(await call('POST /applications/{app}/privacy/person', { at: { app }, body }));
      } catch (fault) {
        if (codeOf(fault) !== 'not_found') throw fault;
        setNobody(true);
      }
    });
  return (
    <section className="ly-card con-card con-pad con-ask" aria-labelledby="con-ask">
      <h2 id="con-ask">{say('privacy.find')}</h2>
      <form
        className="con-ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.trim() !== '') find();
        }}
      >
        <TextField
          label={say('privacy.find.id')}
          icon={Search}
          value={asked}
          onText={(text) => {
            setAsked(text);
            forget();
          }}
          note={say('privacy.find.note')}
          wrong={nobody ? say('privacy.none') : undefined}
          maxLength={256}
          autoComplete="off"
          spellCheck={false}
        />
        <Button submit aria-busy={busy}>
          {say('privacy.find.go')}
        </Button>
      </form>
      <div aria-live="polite">{person && <Found person={person} />}</div>
      {person && (
        <div className="con-ask-acts">
          <Button onClick={() => take(person.userId)} aria-busy={exporting.busy}>
            {say('privacy.export')}
          </Button>
          {!person.frozen && (
            <Button onClick={() => setCorrecting(true)}>{say('privacy.correct')}</Button>
          )}
          <Button onClick={() => setFreezing(true)}>
            {say(person.frozen ? 'privacy.lift' : 'privacy.freeze')}
          </Button>
          <Button look="danger-outline" onClick={() => setErasing(true)}>
            {say('privacy.erase')}
          </Button>
        </div>
      )}
      <div aria-live="polite">{archive && <ExportNote app={app} asked={archive} />}</div>
      {person && correcting && (
        <CorrectDialog
          app={app}
          person={person}
          onClose={() => setCorrecting(false)}
          onCorrected={(now) => {
            setPerson(now);
            setCorrecting(false);
          }}
        />
      )}
      {person && freezing && (
        <FreezeDialog
          app={app}
          person={person}
          onClose={() => setFreezing(false)}
          onChange={(now) => {
            setPerson(now);
            setFreezing(false);
          }}
        />
      )}
      {person && erasing && (
        <EraseDialog
          app={app}
          person={person}
          onClose={() => setErasing(false)}
          onErased={() => {
            setAsked('');
            forget();
            onErased();
          }}
        />
      )}
    </section>
  );
}
