import {
  Gauge,
  Keyboard,
  LayoutGrid,
  Lock,
  LockOpen,
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
  const { lock } = acts;
  const { locked } = view.people;
  const door: MenuEntry[] = lock
    ? [
        {
          label: say(locked ? 'roster.unlock' : 'roster.lock'),
          icon: locked ? LockOpen : Lock,
          act: () => lock(!locked),
        },
        'line',
      ]
    : [];
  return [
    ...down,
    ...door,
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

/** Sharing in the phone's sheet; a lock where the teacher is asked for it first. */
function share({ view, acts, say }: About): MenuEntry[] {
  const act = acts.toggleShare;
  switch (view.own.share) {
    case 'on':
      return [{ label: say('stage.share.stop'), icon: MonitorUp, act }];
    case 'off':
      return [{ label: say('stage.share.start'), icon: MonitorUp, act }];
    case 'ask': {
      const label = `${say('stage.share.start')}: ${say('stage.locked.share')}`;
      return [{ label, icon: Lock, act }];
    }
    case 'asking':
      return [{ label: say('stage.share.asking'), icon: MonitorUp, act }];
    case 'locked':
    case 'absent':
      return [];
  }
}

/** The phone's sheet: the start of the class is in it and the way out. */
export function moreSheet(about: About, onEnd: () => void): SheetEntry[] {
  const { view, acts, say, onLayout } = about;
  const starts: SheetEntry[] =
    view.lesson.state === 'scheduled' && acts.startClass
      ? [{ label: say('room.start'), icon: Play, act: acts.startClass }, 'line']
      : [];
  const entries: SheetEntry[] = [
    ...starts,
    {
      label: say('roster.title'),
      icon: Users,
      count: view.count,
      act: () => acts.choosePanel('people'),
    },
    { label: say('stage.layout'), icon: LayoutGrid, act: onLayout },
  ];
  entries.push(...share(about));
  entries.push(...always(about).filter((entry) => entry === 'line' || !entry.shortcut), 'line');
  if (view.lesson.state === 'running' && acts.endClass) {
    entries.push({ label: say('room.end'), icon: LogOut, danger: true, act: onEnd });
  }
  entries.push({ label: say('room.leave'), icon: LogOut, danger: true, act: acts.leave });
  return entries;
}
