import './fields.css';
import { RadioGroup, Switch as Radix } from 'radix-ui';
import { useId } from 'react';

interface SwitchProps {
  label: string;
  /** A second line under the label. */
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** The switch stands before its word. */
  first?: boolean;
  strong?: boolean;
}

/** On or off, at once. */
export function Switch({ label, note, on, onChange, first, strong }: SwitchProps) {
  const id = useId();
  const knob = (
    <Radix.Root id={id} className="ly-switch" checked={on} onCheckedChange={onChange}>
      <Radix.Thumb className="ly-switch-knob" />
    </Radix.Root>
  );
  return (
    <div className="ly-row">
      {first && knob}
      <label htmlFor={id} className="ly-grow">
        <span className={strong ? 'ly-strong' : undefined}>{label}</span>
        {note && <span className="ly-field-note ly-block">{note}</span>}
      </label>
      {!first && knob}
    </div>
  );
}

interface SegmentsProps<T extends string> {
  name: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Segments<T extends string>({ name, value, options, onChange }: SegmentsProps<T>) {
  return (
    <RadioGroup.Root
      className="ly-segments"
      orientation="horizontal"
      aria-label={name}
      value={value}
      onValueChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value} className="ly-segment">
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
