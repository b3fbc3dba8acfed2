import './fields.css';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { useId, useState } from 'react';
import { IconButton } from './Button.tsx';
import { type Glyph, Icon } from './Icon.tsx';
import { ChevronDown, Eye, EyeOff, Minus, Plus } from './icons.ts';
import { useWords } from './words.ts';

interface FrameProps {
  id: string;
  label: string;
  beside?: ReactNode;
  note?: string | undefined;
  wrong?: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, beside, note, wrong, children }: FrameProps) {
  return (
    <div className="ly-field">
      <div className="ly-field-top">
        <label htmlFor={id}>{label}</label>
        {beside}
      </div>
      {children}
      {(wrong || note) && (
        <span id={`${id}-note`} className={`ly-field-note${wrong ? ' ly-field-wrong' : ''}`}>
          {wrong ?? note}
        </span>
      )}
    </div>
  );
}

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'>;
interface TextProps extends Native {
  label: string;
  value: string;
  onText: (text: string) => void;
  icon?: Glyph;
  beside?: ReactNode;
  note?: string | undefined;
  wrong?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label above. */
export function TextField(props: TextProps) {
  const { label, value, onText, icon, beside, note, wrong, ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} beside={beside} note={note} wrong={wrong}>
      <div className="ly-field-box">
        {icon && <Icon of={icon} size={18} />}
        <input
          id={id}
          className={`ly-input${icon ? ' ly-input-icon' : ''}`}
          value={value}
          onChange={(event) => onText(event.target.value)}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong || note ? `${id}-note` : undefined}
          {...rest}
        />
      </div>
    </Frame>
  );
}

/** A password that can be looked at; pasting and password managers work. */
export function PasswordField(props: Omit<TextProps, 'type' | 'icon'>) {
  const { label, value, onText, beside, note, wrong, ...rest } = props;
  const say = useWords();
  const id = useId();
  const more = rest['aria-describedby'];
  const told = [wrong || note ? `${id}-note` : '', more ?? ''].filter(Boolean).join(' ');
  const [seen, setSeen] = useState(false);
  return (
    <Frame id={id} label={label} beside={beside} note={note} wrong={wrong}>
      <div className="ly-field-box">
        <input
          id={id}
          className={`ly-input ly-input-password${seen ? ' ly-mono' : ''}`}
          type={seen ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onText(event.target.value)}
          aria-invalid={wrong ? true : undefined}
          {...rest}
          aria-describedby={told || undefined}
        />
        <span className="ly-field-end">
          <IconButton
            icon={seen ? EyeOff : Eye}
            name={say(seen ? 'op.hide' : 'op.show')}
            onClick={() => setSeen(!seen)}
          />
        </span>
      </div>
    </Frame>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
  icon?: Glyph;
  beside?: ReactNode;
}

/** One of many; the platform's own list, which a phone and a screen reader know best. */
export function SelectField<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, icon, beside } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} beside={beside}>
      <div className="ly-field-box">
        {icon && <Icon of={icon} size={18} />}
        <select
          id={id}
          className={`ly-input${icon ? ' ly-input-icon' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <SelectArrow />
      </div>
    </Frame>
  );
}

function SelectArrow() {
  return <ChevronDown className="ly-icon ly-select-arrow" size={16} aria-hidden="true" />;
}

interface StepperProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** A small whole number. */
export function Stepper({ label, value, least, most, onChange }: StepperProps) {
  const say = useWords();
  const id = useId();
  const set = (next: number) => onChange(Math.min(most, Math.max(least, next)));
  return (
    <Frame id={id} label={label}>
      <div className="ly-stepper">
        <IconButton
          icon={Minus}
          size={16}
          name={say('console.f.less')}
          onClick={() => set(value - 1)}
          aria-disabled={value <= least}
        />
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value}
          onChange={(event) => set(Math.trunc(Number(event.target.value)) || least)}
        />
        <IconButton
          icon={Plus}
          size={16}
          name={say('console.f.more')}
          onClick={() => set(value + 1)}
          aria-disabled={value >= most}
        />
      </div>
    </Frame>
  );
}

interface AreaProps {
  label: string;
  value: string;
  onText: (text: string) => void;
  rows?: number;
  note?: string | undefined;
  placeholder?: string;
}

/** Several lines of text. */
export function TextArea({ label, value, onText, rows = 4, note, placeholder }: AreaProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} note={note}>
      <textarea
        id={id}
        className="ly-input"
        rows={rows}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={note ? `${id}-note` : undefined}
      />
    </Frame>
  );
}
