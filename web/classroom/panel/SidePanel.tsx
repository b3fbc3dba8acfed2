import './panel.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { SlidersHorizontal, X } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { Tabs } from '@lyceum/ui/Tabs.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { waitingFor } from '../controls/ControlBar.tsx';
import { PeoplePanel } from '../roster/PeoplePanel.tsx';
import type { ClassActs, ClassView, Panel, PersonActions, WhoMayWrite } from '../views.ts';

interface PanelProps {
  view: ClassView;
  acts: ClassActs;
  actions: PersonActions;
  open: Panel;
  /** A sheet has its own way to close. */
  onClose: () => void;
}
const WHO: readonly WhoMayWrite[] = ['all', 'teacher', 'none'];

/** Who may write in the class, for who leads it. */
export function ChatSettings({ view, acts }: Pick<PanelProps, 'view' | 'acts'>) {
  const say = useWords();
  const { whoMayWrite } = acts;
  if (!whoMayWrite) return null;
  return (
    <Menu
      name={say('chat.who')}
      side="bottom"
      trigger={<IconButton icon={SlidersHorizontal} size={18} name={say('chat.settings')} />}
      head={<p className="ly-menu-title">{say('chat.who')}</p>}
      entries={WHO.map((who) => ({
        label: say(`chat.who.${who}`),
        chosen: view.chat.who === who,
        act: () => whoMayWrite(who),
      }))}
    />
  );
}

function Label({ of: panel, view }: { of: Panel; view: ClassView }) {
  const say = useWords();
  const hands = view.own.leads ? view.people.hands.length + waitingFor(view) : 0;
  const current = view.panel === panel;
  return (
    <>
      {say(panel === 'people' ? 'roster.title' : 'chat.title')}
      {panel === 'people' &&
        (hands > 0 && !current ? (
          <Badge n={hands} tone="hand" />
        ) : (
          <Badge n={view.count} tone="plain" />
        ))}
      {panel === 'chat' && view.chat.unread > 0 && !current && <Badge n={view.chat.unread} />}
    </>
  );
}

/** People and chat side by side behind two tabs; pushes the stage, never covers it. */
export function SidePanel({ view, acts, actions, open, onClose }: PanelProps) {
  const say = useWords();
  const order: readonly Panel[] = view.own.leads ? ['people', 'chat'] : ['chat', 'people'];
  const content = {
    people: <PeoplePanel people={view.people} clock={view.clock} acts={acts} actions={actions} />,
    chat: <ChatPanel chat={view.chat} acts={{ ...acts, person: actions }} />,
  };
  return (
    <Tabs
      className="ly-panel"
      name={say('panel.name')}
      value={open}
      onChange={acts.choosePanel}
      tabs={order.map((value) => ({
        value,
        label: <Label of={value} view={view} />,
        content: content[value],
      }))}
      beside={
        <>
          {open === 'chat' && <ChatSettings view={view} acts={acts} />}
          <IconButton icon={X} name={say('panel.close')} onClick={onClose} />
        </>
      }
    />
  );
}
