import './controls.css';
import { Badge, Spinner } from '@lyceum/ui/Chip.tsx';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import { Lock } from '@lyceum/ui/icons.ts';
import { LevelLine, type LevelSource } from '@lyceum/ui/Meter.tsx';
import type { ButtonHTMLAttributes, Ref } from 'react';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'children'>;

export interface ControlProps extends Native {
  icon: Glyph;
  /** The word under the pill; also the accessible name. */
  word: string;
  state?: 'on' | 'off' | 'active' | 'asking' | 'locked' | 'primary' | 'up';
  /** A count: accent for unread, amber for hands and who waits. */
  badge?: { readonly n: number; readonly tone: 'accent' | 'hand'; readonly spoken: string };
  level?: LevelSource | undefined;
  /** Why it is locked, read after the name. One that can be pressed all the same asks for it. */
  reason?: string;
  iconSize?: number;
  ref?: Ref<HTMLButtonElement>;
}

/** One control of the bar: a pill with its word below. */
export function ControlButton(props: ControlProps) {
  const { icon, word, state = 'on', badge, level, reason, iconSize, ...rest } = props;
  const more = [badge && badge.n > 0 ? badge.spoken : undefined, reason].filter(Boolean);
  return (
    <button
      type="button"
      className={`ly-control ly-control-${state}`}
      aria-disabled={(state === 'locked' && rest.onClick === undefined) || undefined}
      title={state === 'locked' ? reason : undefined}
      aria-busy={state === 'asking' || undefined}
      aria-label={more.length > 0 ? [word, ...more].join(', ') : undefined}
      {...rest}
    >
      <span className="ly-control-pill">
        {state === 'asking' ? <Spinner size={18} /> : <Icon of={icon} size={iconSize ?? 20} />}
        {level && <LevelLine source={level} />}
        {state === 'locked' && (
          <span className="ly-control-lock">
            <Icon of={Lock} size={14} />
          </span>
        )}
      </span>
      <span className="ly-control-word">{word}</span>
      {badge && badge.n > 0 && (
        <span className="ly-control-badge" aria-hidden="true">
          <Badge n={badge.n} tone={badge.tone} drawn />
        </span>
      )}
    </button>
  );
}
