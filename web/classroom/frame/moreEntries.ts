import {
  Gauge,
  Keyboard,
  LayoutGrid,
  LogOut,
  MicOff,
  MonitorUp,
  Play,
  Settings,
  UserMinus,
  Users,
  Volume2,
} from '@lyceum/ui/icons.ts';
import type { MenuEntry } from '@lyceum/ui/Menu.tsx';
import type { Words } from '@lyceum/ui/words.ts';
import type { SettingsPlace } from '../settings/SettingsDialog.tsx';
import type { ClassActs, ClassView } from '../views.ts';
import type { SheetEntry } from './MoreSheet.tsx';

interface About {
  view: ClassView;
  acts: ClassActs;
  say: Words;
  onSettings: (place: SettingsPlace) => void;
  onLayout: () => void;
}

function always({ view, acts, say, onSettings }: About): MenuEntry[] {
  const { lowData } = view.preferences;
  const down: MenuEntry[] = view.own.mayStepDown
    ? [{ label: say('stage.leave'), icon: UserMinus, act: acts.leaveStage }, 'line']
    : [];
  return [
    ...down,
    {
      label: say('more.lowdata'),
      icon: Gauge,
      checked: lowData,
      act: () => acts.prefer({ lowData: !lowData }),
    },
    { label: say('more.sound'), icon: Volume2, act: () => onSettings('sound') },
    'line',
    {
      label: say('more.keys'),
      icon: Keyboard,
      shortcut: '?',
      act: () => onSettings('keys'),
    },
    { label: say('more.settings'), icon: Settings, act: () => onSettings('list') },
  ];
}

/** The menu of a wide window; a narrow one also holds what its bar lost. */
export function moreMenu(about: About, narrow: boolean): MenuEntry[] {
  const { view, acts, say, onLayout } = about;
  const people: MenuEntry = {
    label: say('roster.title'),
    icon: Users,
    act: () => acts.choosePanel('people'),
  };
  if (!narrow) return view.own.leads ? always(about) : [people, 'line', ...always(about)];
  const folded: MenuEntry[] = [
    people,
    { label: say('stage.layout'), icon: LayoutGrid, act: onLayout },
  ];
  if (acts.muteAll) {
    folded.push({ label: say('stage.mute.all'), icon: MicOff, act: acts.muteAll });
  }
  return [...folded, 'line', ...always(about)];
}

/** The phone's sheet: the way out is in it too. */
export function moreSheet(about: About, onEnd: () => void): SheetEntry[] {
  const { view, acts, say, onLayout } = about;
  const entries: SheetEntry[] = [
    {
      label: say('roster.title'),
      icon: Users,
      count: view.count,
      act: () => acts.choosePanel('people'),
    },
    { label: say('stage.layout'), icon: LayoutGrid, act: onLayout },
  ];
  if (view.own.share === 'off' || view.own.share === 'on') {
    const label = say(view.own.share === 'on' ? 'stage.share.stop' : 'stage.share.start');
    entries.push({ label, icon: MonitorUp, act: acts.toggleShare });
  }
  entries.push(...always(about).filter((entry) => entry === 'line' || !entry.shortcut), 'line');
  if (view.lesson.state === 'scheduled' && acts.startClass) {
    entries.push({ label: say('room.start'), icon: Play, act: acts.startClass });
  }
  if (view.lesson.state === 'running' && acts.endClass) {
    entries.push({ label: say('room.end'), icon: LogOut, danger: true, act: onEnd });
  }
  entries.push({ label: say('room.leave'), icon: LogOut, danger: true, act: acts.leave });
  return entries;
}
