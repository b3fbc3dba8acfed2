import { Badge } from '@lyceum/ui/Chip.tsx';
import { Sheet } from '@lyceum/ui/Dialog.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import type { MenuEntry } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';

export type SheetEntry = MenuEntry | (Exclude<MenuEntry, 'line'> & { readonly count: number });

interface MoreProps {
  open: boolean;
  onClose: () => void;
  entries: readonly SheetEntry[];
}

/** Everything the phone's bar has no room for. */
export function MoreSheet({ open, onClose, entries }: MoreProps) {
  const say = useWords();
  return (
    <Sheet title={say('room.more')} open={open} onClose={onClose}>
      {entries.map((entry, index) =>
        entry === 'line' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
          <hr key={index} className="ly-line" />
        ) : (
          <button
            key={entry.label}
            type="button"
            className={`ly-menu-item${entry.danger ? ' ly-menu-item-danger' : ''}`}
            {...(entry.checked === undefined ? {} : { 'aria-pressed': entry.checked })}
            onClick={() => {
              // First away with this sheet: what the entry opens must not be closed with it.
              if (entry.checked === undefined) onClose();
              entry.act();
            }}
          >
            {entry.icon && <Icon of={entry.icon} />}
            <span className="ly-grow">{entry.label}</span>
            {'count' in entry && <Badge n={entry.count} tone="plain" />}
            {entry.checked !== undefined && (
              <span className="ly-switch" data-state={entry.checked ? 'checked' : 'unchecked'}>
                <span className="ly-switch-knob" />
              </span>
            )}
          </button>
        ),
      )}
    </Sheet>
  );
}
