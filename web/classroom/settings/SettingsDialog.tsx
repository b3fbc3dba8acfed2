import './settings.css';
import { Dialog, Sheet } from '@lyceum/ui/Dialog.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Activity, ChevronLeft, Keyboard, Languages, Volume2 } from '@lyceum/ui/icons.ts';
import { Tabs } from '@lyceum/ui/Tabs.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ClassActs, ClassView } from '../views.ts';
import { Connection } from './Connection.tsx';
import { Keys } from './Keys.tsx';
import { Look } from './Look.tsx';
import { Sound } from './Sound.tsx';

export type SettingsTab = 'sound' | 'look' | 'keys' | 'link';
/** Where the settings stand: on one page, or on a phone at the list of them. */
export type SettingsPlace = SettingsTab | 'list';
const TABS: readonly SettingsTab[] = ['sound', 'look', 'keys', 'link'];
const ICON = { sound: Volume2, look: Languages, keys: Keyboard, link: Activity };

interface SettingsProps {
  view: ClassView;
  acts: ClassActs;
  open: SettingsPlace | undefined;
  onOpen: (place: SettingsPlace | undefined) => void;
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
  const tab = open === 'list' ? undefined : open;
  const title = say(tab ? `settings.tab.${tab}` : 'more.settings');
  return (
    <Sheet title={title} open={open !== undefined} onClose={() => onOpen(undefined)} tall>
      {tab ? (
        <div className="ly-settings-page">
          <button type="button" className="ly-menu-item" onClick={() => onOpen('list')}>
            <Icon of={ChevronLeft} />
            {say('more.settings')}
          </button>
          <Page of={tab} view={view} acts={acts} />
        </div>
      ) : (
        TABS.map((one) => (
          <button key={one} type="button" className="ly-menu-item" onClick={() => onOpen(one)}>
            <Icon of={ICON[one]} />
            {say(`settings.tab.${one}`)}
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
      openBelow
      title={say('more.settings')}
      open={open !== undefined}
      onClose={() => onOpen(undefined)}
    >
      <Tabs
        className="ly-settings"
        upright
        name={say('more.settings')}
        value={open === undefined || open === 'list' ? 'look' : open}
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
