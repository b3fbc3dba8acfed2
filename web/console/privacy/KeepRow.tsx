import { useWords } from '@lyceum/ui/words.ts';
import { useId } from 'react';
import type { KeptKind } from './api.ts';
import { choices, daysText, NAMES } from './kinds.ts';

interface RowProps {
  kind: KeptKind;
  /** What stands chosen but is not confirmed yet; undefined: nothing. */
  wished: { readonly days: number | undefined } | undefined;
  onWish: (days: number | undefined) => void;
}

/** How long one kind is kept, on a scale that ends where the agreement does. */
export function KeepRow({ kind, wished, onWish }: RowProps) {
  const say = useWords();
  const id = useId();
  const all = choices(kind);
  const shown = wished ? wished.days : kind.days;
  const at = all.indexOf(shown);
  const fixed = all.length === 1;
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
          value={at}
          aria-valuetext={daysText(shown, say)}
          aria-describedby={`${id}-most`}
          onChange={(event) => onWish(all[Number(event.target.value)])}
        />
      )}
      <span className="con-keep-days">
        <span className="ly-block ly-strong ly-numbers">{daysText(shown, say)}</span>
        <span id={`${id}-most`} className="ly-block ly-small ly-muted">
          {fixed ? '' : bound}
        </span>
      </span>
    </div>
  );
}
