import './settings.css';
import { Dialog, Sheet } from '@lyceum/ui/Dialog.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Activity, ChevronLeft, Keyboard, Languages, Volume2 } from '@lyceum/ui/icons.ts';
import { Tabs } from '@lyceum/ui/Tabs.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { ClassActs, ClassView } from '../views.ts';
import { Connection } from './Connection.tsx';
import { Keys } from './Keys.tsx';
import { Look } from './Look.tsx';
import { Sound } from './Sound.tsx';

export type SettingsTab = 'sound' | 'look' | 'keys' | 'link';
const TABS: readonly SettingsTab[] = ['sound', 'look', 'keys', 'link'];
const ICON = { sound: Volume2, look: Languages, keys: Keyboard, link: Activity };

interface SettingsProps {
  view: ClassView;
  acts: ClassActs;
  open: SettingsTab | undefined;
  onOpen: (tab: SettingsTab | undefined) => void;
  /** A phone shows a list, then one sheet each. */
  small: boolean;
}

function Page({ of: tab, view, acts }: { of: SettingsTab } & Pick<SettingsProps, 'view' | 'acts'>) {
  switch (tab) {
    case 'sound':
      return <Sound view={view} acts={acts} />;
    case 'look':
      return <Look preferences={view.preferences} onPrefer={acts.prefer} />;
    case 'keys':
      return <Keys preferences={view.preferences} onPrefer={acts.prefer} />;
    case 'link':
      return <Connection view={view} onPrefer={acts.prefer} />;
  }
}

function Small({ view, acts, open, onOpen }: SettingsProps) {
  const say = useWords();
  const [inside, setInside] = useState(false);
  const title = inside && open ? say(`settings.tab.${open}`) : say('more.settings');
  return (
    <Sheet title={title} open={open !== undefined} onClose={() => onOpen(undefined)} tall>
      {inside && open ? (
        <div className="ly-settings-page">
          <button type="button" className="ly-menu-item" onClick={() => setInside(false)}>
            <Icon of={ChevronLeft} />
            {say('more.settings')}
          </button>
          <Page of={open} view={view} acts={acts} />
        </div>
      ) : (
        TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            className="ly-menu-item"
            onClick={() => {
              onOpen(tab);
              setInside(true);
            }}
          >
            <Icon of={ICON[tab]} />
            {say(`settings.tab.${tab}`)}
          </button>
        ))
      )}
    </Sheet>
  );
}

/** Settings of this browser. Every change acts at once; there is nothing to save. */
export function SettingsDialog(props: SettingsProps) {
  const { view, acts, open, onOpen, small } = props;
  const say = useWords();
  if (small) return <Small {...props} />;
  return (
    <Dialog
      size="wide"
      title={say('more.settings')}
      open={open !== undefined}
      onClose={() => onOpen(undefined)}
    >
      <Tabs
        className="ly-settings"
        upright
        name={say('more.settings')}
        value={open ?? 'sound'}
        onChange={onOpen}
        tabs={TABS.map((tab) => ({
          value: tab,
          label: (
            <>
              <Icon of={ICON[tab]} size={18} />
              {say(`settings.tab.${tab}`)}
            </>
          ),
          content: <Page of={tab} view={view} acts={acts} />,
        }))}
        beside={<p className="ly-settings-kept">{say('settings.saved')}</p>}
      />
    </Dialog>
  );
}
