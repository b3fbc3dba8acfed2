import { Button } from '@lyceum/ui/Button.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Search } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useActing } from '../frame/act.ts';
import { call } from '../server/call.ts';
import { codeOf } from '../server/refused.ts';
import type { KeptPerson, Matches } from './api.ts';
import { wanted } from './asked.ts';
import { MatchList } from './MatchList.tsx';
import { PersonPanel } from './PersonPanel.tsx';

/** The person of that id; undefined: there is none. */
async function byId(app: number, userId: string): Promise<KeptPerson | undefined> {
  const path = 'POST /applications/{app}/privacy/person';
  try {
    return await call(path, { at: { app }, body: { userId } });
  } catch (fault) {
    if (codeOf(fault) !== 'not_found') throw fault;
    return undefined;
  }
}

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly person: KeptPerson }
  | { readonly kind: 'several'; readonly matches: Matches };

async function find(app: number, asked: string): Promise<Answer> {
  const person = await byId(app, asked);
  if (person) return { kind: 'person', person };
  const path = 'POST /applications/{app}/privacy/people';
  const matches = await call(path, { at: { app }, body: { name: asked } });
  return matches.people.length === 0 ? { kind: 'none' } : { kind: 'several', matches };
}

/** Somebody asks what is kept of them, or to be erased. */
export function PersonCard({ app, onErased }: { app: number; onErased: () => void }) {
  const say = useWords();
  const card = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const { busy, run } = useActing();
  const seek = (text: string) =>
    run(async () => {
      setAnswer(undefined);
      setAsked(text);
      setAnswer(await find(app, text.trim()));
    });
  const latest = useRef(seek);
  latest.current = seek;
  const arrive = useCallback((userId: string) => {
    card.current?.scrollIntoView({ block: 'start' });
    latest.current(userId);
  }, []);
  useEffect(() => {
    const userId = wanted.get();
    if (userId === undefined) return;
    wanted.set(undefined);
    arrive(userId);
  }, [arrive]);
  return (
    <section ref={card} className="ly-card con-card con-pad con-ask" aria-labelledby="con-ask">
      <h2 id="con-ask">{say('privacy.find')}</h2>
      <form
        className="con-ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.trim() !== '') seek(asked);
        }}
      >
        <TextField
          label={say('privacy.find.id')}
          icon={Search}
          value={asked}
          onText={(text) => {
            setAsked(text);
            setAnswer(undefined);
          }}
          note={say('privacy.find.note')}
          wrong={answer?.kind === 'none' ? say('privacy.none') : undefined}
          maxLength={256}
          autoComplete="off"
          spellCheck={false}
        />
        <Button submit aria-busy={busy}>
          {say('privacy.find.go')}
        </Button>
      </form>
      {answer?.kind === 'none' && (
        <p className="ly-small ly-muted" role="status">
          {say('privacy.none.why')}
        </p>
      )}
      {answer?.kind === 'several' && <MatchList matches={answer.matches} onPick={seek} />}
      {answer?.kind === 'person' && (
        <PersonPanel
          key={answer.person.userId}
          app={app}
          person={answer.person}
          onChange={(person) => setAnswer({ kind: 'person', person })}
          onErased={() => {
            setAsked('');
            setAnswer(undefined);
            onErased();
          }}
        />
      )}
    </section>
  );
}
