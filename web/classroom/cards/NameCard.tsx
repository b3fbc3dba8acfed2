import './cards.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { period } from '@lyceum/ui/clock.ts';
import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { FoyerAsking as Asking } from '@lyceum/wire/socket.ts';
import { useEffect, useId, useRef, useState } from 'react';

/**
 * Why the class did not take what was said: nobody can see the name, who leads the class has it, it
 * is a word of the class's own, or other words are asked by now.
 */
export type NameFault = 'BAD_NAME' | 'NAME_TAKEN' | 'NAME_MISLEADS' | 'NO_CONSENT';

interface NameProps {
  /** Who teaches; the invitation is theirs. */
  by: string;
  title: string;
  startsAt?: number;
  endsAt?: number;
  runBy?: string;
  /** What is asked, in the server's words; null: nothing. */
  asking: Asking | null;
  busy: boolean;
  /** What was typed before, and why that could not be taken. */
  typed?: string;
  fault?: NameFault | undefined;
  onGo: (name: string, agreed: boolean) => void;
  /** The person did not agree, and may not come in without. */
  onRefuse: () => void;
}
const WRONG = {
  BAD_NAME: 'enter.name.bad',
  NAME_TAKEN: 'enter.name.taken',
  NAME_MISLEADS: 'enter.name.misleads',
} as const;

/** Whether a reason is told at the name. */
export function isOfTheName(reason: string): reason is keyof typeof WRONG {
  return reason in WRONG;
}

/** Longest name the class takes, in characters. */
const LONGEST_NAME = 64;

interface ChoiceProps {
  asking: Asking;
  chosen: boolean | undefined;
  onChoose: (agreed: boolean) => void;
  wrong: string | undefined;
}

/** Yes and no weigh the same, and neither is chosen beforehand. */
function Agreement({ asking, chosen, onChoose, wrong }: ChoiceProps) {
  const say = useWords();
  const id = useId();
  const answer = (agreed: boolean, label: string, lang?: string) => (
    <label className="ly-row ly-agree" lang={lang}>
      <input
        type="radio"
        name={id}
        checked={chosen === agreed}
        onChange={() => onChoose(agreed)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="ly-agreement">
      <legend className="ly-small">
        <span lang={asking.locale}>{asking.about}</span>{' '}
        <a href={`/privacy?app=${asking.app}`} target="_blank" rel="noopener">
          {say('enter.kept')}
        </a>
      </legend>
      {answer(true, asking.agree, asking.locale)}
      {answer(false, say('enter.agree.not'))}
      {wrong && (
        <p id={`${id}-wrong`} className="ly-field-note ly-field-wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

/** An invitation link: who opens it types a name and says whether they agree. */
export function NameCard(props: NameProps) {
  const { by, title, startsAt, endsAt, runBy, asking, busy, typed = '', fault } = props;
  const say = useWords();
  const [name, setName] = useState(typed);
  // Whose name was not taken had answered already.
  const [agreed, setAgreed] = useState(fault && fault !== 'NO_CONSENT' ? true : undefined);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!fault || fault === 'NO_CONSENT') return;
    box.current?.focus();
    box.current?.select();
  }, [fault]);
  const wrong =
    tried && !name.trim()
      ? say('enter.name.missing')
      : fault && fault !== 'NO_CONSENT' && name === typed
        ? say(WRONG[fault])
        : undefined;
  const unanswered =
    agreed !== undefined
      ? undefined
      : tried
        ? say('enter.agree.missing')
        : fault === 'NO_CONSENT'
          ? say('enter.agree.changed')
          : undefined;
  const when =
    startsAt === undefined || endsAt === undefined ? '' : period(startsAt, endsAt, Date.now());
  const facts = [when, runBy ?? ''].filter(Boolean);
  const go = () => {
    setTried(true);
    if (!name.trim() || busy) return;
    if (!asking || agreed) props.onGo(name.trim(), agreed === true);
    else if (agreed === false && asking.required) props.onRefuse();
    else if (agreed === false) props.onGo(name.trim(), false);
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
      {asking && (
        <Agreement asking={asking} chosen={agreed} onChoose={setAgreed} wrong={unanswered} />
      )}
      <Button look="primary" size="l" wide submit aria-busy={busy}>
        {busy ? <Spinner /> : say('enter.goon')}
      </Button>
    </form>
  );
}
