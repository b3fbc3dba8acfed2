import './button.css';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { type Glyph, Icon } from './Icon.tsx';
import { Tip } from './Tip.tsx';

type Look = 'primary' | 'outline' | 'quiet' | 'danger' | 'danger-outline' | 'link';
type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'>;

export interface ButtonProps extends Native {
  look?: Look;
  size?: 's' | 'm' | 'l' | 'xl';
  icon?: Glyph;
  /** Fills the width it is given. */
  wide?: boolean;
  submit?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A press with a word on it. */
export function Button({
  look = 'outline',
  size = 'm',
  icon,
  wide,
  submit,
  children,
  ...rest
}: ButtonProps) {
  const kind = `ly-button ly-button-${look} ly-button-${size}${wide ? ' ly-button-wide' : ''}`;
  return (
    <button type={submit ? 'submit' : 'button'} className={kind} {...rest}>
      {icon && <Icon of={icon} size={size === 'l' || size === 'xl' ? 18 : 16} />}
      <span>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Native {
  icon: Glyph;
  /** What it does; also the tooltip. */
  name: string;
  size?: number;
  look?: 'plain' | 'plate' | 'danger' | 'accent';
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A press without a word: it has an accessible name and a tooltip instead. */
export function IconButton(props: IconButtonProps) {
  const { icon, name, size = 20, look = 'plain', shortcut, ...rest } = props;
  return (
    <Tip text={shortcut ? `${name} (${shortcut})` : name}>
      <button
        type="button"
        className={`ly-icon-button ly-icon-button-${look}`}
        aria-label={name}
        {...rest}
      >
        <Icon of={icon} size={size} />
      </button>
    </Tip>
  );
}
