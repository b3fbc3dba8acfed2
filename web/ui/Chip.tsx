import './parts.css';
import type { ReactNode } from 'react';
import { type Glyph, Icon } from './Icon.tsx';

type Tone = 'plain' | 'accent' | 'warn' | 'danger' | 'outline';

/** A small fact. */
export function Chip(props: { tone?: Tone; icon?: Glyph; small?: boolean; children: ReactNode }) {
  const { tone = 'plain', icon, small, children } = props;
  return (
    <span className={`ly-chip ly-chip-${tone}${small ? ' ly-chip-small' : ''}`}>
      {icon && <Icon of={icon} size={16} />}
      {children}
    </span>
  );
}

const MOST = 99;

interface BadgeProps {
  n: number;
  tone?: 'accent' | 'hand' | 'plain';
  /** Only drawn: the name of the control it stands at says it in words. */
  drawn?: boolean;
}

/** A count at a control or a title. */
export function Badge({ n, tone = 'accent', drawn }: BadgeProps) {
  const text = n > MOST ? `${MOST}+` : String(n);
  const kind = `ly-badge ly-badge-${tone}`;
  return drawn ? <span className={kind} data-n={text} /> : <span className={kind}>{text}</span>;
}

/** Something is on its way. */
export function Spinner({ size = 16 }: { size?: number }) {
  return <span className="ly-spinner" style={{ width: size, height: size }} aria-hidden="true" />;
}

/** Signal bars; the word for them stands beside or in the name of the control. */
export function Bars({ quality }: { quality: 'good' | 'fair' | 'poor' }) {
  return (
    <span className={`ly-bars ly-bars-${quality}`} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

/** Sound in motion, beside the name of who speaks. */
export function SoundBars() {
  return (
    <span className="ly-sound" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
