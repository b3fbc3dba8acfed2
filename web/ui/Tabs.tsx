import './parts.css';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface TabEntry<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps<T extends string> {
  name: string;
  tabs: readonly TabEntry<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Drawn after the tabs in the same line. */
  beside?: ReactNode;
  upright?: boolean;
  className: string;
}

/** Pages behind labels; arrows rove, one page is drawn. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { name, tabs, value, onChange, beside, upright, className } = props;
  return (
    <Radix.Root
      className={className}
      orientation={upright ? 'vertical' : 'horizontal'}
      value={value}
      onValueChange={(next) => onChange(next as T)}
    >
      <div className={`${className}-head`}>
        <Radix.List className="ly-tabs" aria-label={name}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} className="ly-tab">
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {beside}
      </div>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          className={`${className}-body`}
          tabIndex={-1}
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
