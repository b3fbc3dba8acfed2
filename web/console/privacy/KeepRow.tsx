import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useId, useState } from 'react';
import type { KeptKind } from './api.ts';
import { choices, daysText, mostDays, NAMES, typedDays } from './kinds.ts';

interface RowProps {
  kind: KeptKind;
  /** What stands chosen but is not confirmed yet; undefined: nothing. */
  wished: { readonly days: number | undefined } | undefined;
  onWish: (days: number | undefined) => void;
}

/** How long one kind is kept: on a scale that ends where the agreement does, or in days. */
export function KeepRow({ kind, wished, onWish }: RowProps) {
  const say = useWords();
  const id = useId();
  const shown = wished ? wished.days : kind.days;
  const all = choices(kind, shown);
  const fixed = kind.most !== undefined && kind.least === kind.most;
  const bound =
    kind.most === undefined ? '' : say('privacy.bound', { n: daysText(kind.most, say) });
  return (
    <div className="con-keep">
      <label htmlFor={id}>{say(NAMES[kind.kind])}</label>
      {fixed ? (
        <span id={id} className="ly-small ly-muted con-keep-scale">
          {say('privacy.fixed')}
        </span>
      ) : (
        <input
          id={id}
          className="con-keep-scale"
          type="range"
          min={0}
          max={all.length - 1}
          value={all.indexOf(shown)}
          aria-valuetext={daysText(shown, say)}
          aria-describedby={`${id}-most`}
          onChange={(event) => onWish(all[Number(event.target.value)])}
        />
      )}
      <span className="con-keep-days">
        {fixed ? (
          <span className="ly-block ly-strong ly-numbers">{daysText(shown, say)}</span>
        ) : (
          <Days kind={kind} shown={shown} most={`${id}-most`} onWish={onWish} />
        )}
        <span id={`${id}-most`} className="ly-block ly-small ly-muted">
          {fixed ? '' : bound}
        </span>
      </span>
    </div>
  );
}

interface DaysProps {
  kind: KeptKind;
  shown: number | undefined;
  most: string;
  onWish: (days: number | undefined) => void;
}

/** Any number of days; empty: until it is deleted. */
function Days({ kind, shown, most, onWish }: DaysProps) {
  const say = useWords();
  const [text, setText] = useState(String(shown ?? ''));
  useEffect(() => setText(String(shown ?? '')), [shown]);
  const wrong = text !== '' && typedDays(kind, text) === undefined;
  const unit = shown === undefined ? say('privacy.forever') : say('privacy.days');
  return (
    <span className="con-keep-typed">
      <input
        className="ly-input ly-numbers"
        type="number"
        inputMode="numeric"
        min={kind.least}
        max={mostDays(kind)}
        value={text}
        aria-label={say('privacy.days.of', { name: say(NAMES[kind.kind]) })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={most}
        onChange={(event) => {
          setText(event.target.value);
          const days = typedDays(kind, event.target.value);
          if (days !== undefined) onWish(days);
        }}
        onBlur={() => setText(String(shown ?? ''))}
      />
      <span className="ly-strong">{unit}</span>
    </span>
  );
}
