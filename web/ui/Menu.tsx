import './floating.css';
import { ContextMenu as Context, DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { type Glyph, Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export type MenuEntry =
  | 'line'
  | {
      readonly label: string;
      /** What it means, in a second line. */
      readonly note?: string;
      readonly icon?: Glyph;
      readonly shortcut?: string;
      readonly danger?: boolean;
      /** Makes the entry a switch. */
      readonly checked?: boolean;
      /** Makes the entry one of several choices. */
      readonly chosen?: boolean;
      readonly act: () => void;
    };

interface MenuProps {
  trigger: ReactNode;
  name: string;
  head?: ReactNode;
  entries: readonly MenuEntry[];
  side?: 'top' | 'bottom';
  align?: 'start' | 'center' | 'end';
}

type Kit = Pick<typeof Radix, 'Item' | 'CheckboxItem' | 'Separator'>;

function Entry({ of: entry, kit }: { of: Exclude<MenuEntry, 'line'>; kit: Kit }) {
  const note = useId();
  const look = `ly-menu-item${entry.danger ? ' ly-menu-item-danger' : ''}`;
  const inside = (
    <>
      {entry.icon && <Icon of={entry.icon} />}
      <span className="ly-grow">
        {entry.label}
        {entry.note && (
          <span id={note} className="ly-block ly-small ly-muted" aria-hidden="true">
            {entry.note}
          </span>
        )}
      </span>
      {entry.shortcut && (
        <span aria-hidden="true">
          <Kbd>{entry.shortcut}</Kbd>
        </span>
      )}
      {entry.checked !== undefined && (
        <span className="ly-switch" data-state={entry.checked ? 'checked' : 'unchecked'}>
          <span className="ly-switch-knob" />
        </span>
      )}
    </>
  );
  if (entry.chosen !== undefined) {
    return (
      <kit.CheckboxItem
        className={`${look} ly-menu-choice`}
        checked={entry.chosen}
        onCheckedChange={entry.act}
      >
        <span className="ly-radio" />
        {inside}
      </kit.CheckboxItem>
    );
  }
  if (entry.checked === undefined) {
    return (
      <kit.Item
        className={look}
        onSelect={entry.act}
        aria-keyshortcuts={entry.shortcut}
        aria-describedby={entry.note && note}
      >
        {inside}
      </kit.Item>
    );
  }
  return (
    <kit.CheckboxItem className={look} checked={entry.checked} onCheckedChange={entry.act}>
      {inside}
    </kit.CheckboxItem>
  );
}

function Entries({ of: entries, kit }: { of: readonly MenuEntry[]; kit: Kit }) {
  return entries.map((entry, index) =>
    entry === 'line' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <kit.Separator key={`line-${index}`} className="ly-line" />
    ) : (
      <Entry key={entry.label} of={entry} kit={kit} />
    ),
  );
}

/** Choices that open from a button. Arrows rove, a first letter jumps, Esc closes. */
export function Menu({ trigger, name, head, entries, side = 'top', align = 'end' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ly-float ly-menu"
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={12}
          aria-label={name}
        >
          {head}
          <Entries of={entries} kit={Radix} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The same choices by right click, Shift F10 or a long press on the thing itself. */
export function PressMenu(props: Omit<MenuProps, 'side' | 'align'>) {
  return (
    <Context.Root modal={false}>
      <Context.Trigger asChild>{props.trigger}</Context.Trigger>
      <Context.Portal>
        <Context.Content className="ly-float ly-menu" collisionPadding={12} aria-label={props.name}>
          {props.head}
          <Entries of={props.entries} kit={Context} />
        </Context.Content>
      </Context.Portal>
    </Context.Root>
  );
}
