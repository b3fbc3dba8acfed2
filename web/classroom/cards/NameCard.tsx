import './cards.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { period } from '@lyceum/ui/clock.ts';
import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useId, useRef, useState } from 'react';

/** Why the class did not take a name: nobody can see it, or who leads the class has it. */
export type NameFault = 'BAD_NAME' | 'NAME_TAKEN';

interface NameProps {
  /** Who teaches; the invitation is theirs. */
  by: string;
  title: string;
  startsAt?: number;
  endsAt?: number;
  runBy?: string;
  /** From this age on nobody else has to agree. */
  age: number;
  busy: boolean;
  /** What was typed before, and why that could not be taken. */
  typed?: string;
  fault?: NameFault | undefined;
  onGo: (name: string) => void;
}
/** Longest name the class takes, in characters. */
const LONGEST_NAME = 64;

/** An invitation link: who opens it types a name and agrees for themselves. */
export function NameCard(props: NameProps) {
  const { by, title, startsAt, endsAt, runBy, age, busy, typed = '', fault, onGo } = props;
  const say = useWords();
  const id = useId();
  const [name, setName] = useState(typed);
  const [agreed, setAgreed] = useState(fault !== undefined); // it was before the name was told
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!fault) return;
    box.current?.focus();
    box.current?.select();
  }, [fault]);
  const wrong =
    tried && !name.trim()
      ? say('enter.name.missing')
      : fault && name === typed
        ? say(fault === 'NAME_TAKEN' ? 'enter.name.taken' : 'enter.name.bad')
        : undefined;
  const when =
    startsAt === undefined || endsAt === undefined ? '' : period(startsAt, endsAt, Date.now());
  const facts = [when, runBy ?? ''].filter(Boolean);
  const go = () => {
    setTried(true);
    if (name.trim() && agreed && !busy) onGo(name.trim());
  };
  return (
    <form
      className="ly-card ly-enter"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div>
        <p className="ly-enter-soon">{say('enter.invited', { name: by })}</p>
        <h1 className="ly-enter-class">{title}</h1>
        <p className="ly-muted ly-small ly-numbers">{facts.join(' · ')}</p>
      </div>
      <TextField
        label={say('join.name')}
        value={name}
        onText={setName}
        maxLength={LONGEST_NAME}
        autoComplete="given-name"
        note={say('enter.name.sub')}
        wrong={wrong}
        ref={box}
      />
      <div>
        <div className="ly-row ly-agree">
          <input
            id={id}
            type="checkbox"
            checked={agreed}
            onChange={(event) => setAgreed(event.target.checked)}
            aria-invalid={tried && !agreed ? true : undefined}
          />
          <label htmlFor={id}>{say('enter.age', { n: age })}</label>
        </div>
        {tried && !agreed && (
          <p className="ly-field-note ly-field-wrong" role="alert">
            {say('enter.age.missing')}
          </p>
        )}
      </div>
      <Button look="primary" size="l" wide submit aria-busy={busy}>
        {busy ? <Spinner /> : say('enter.goon')}
      </Button>
    </form>
  );
}
