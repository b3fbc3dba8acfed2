import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { KeyRound, LogOut, Users } from '@lyceum/ui/icons.ts';
import { Menu, type MenuEntry } from '@lyceum/ui/Menu.tsx';
import { SchemeButton } from '@lyceum/ui/PageHead.tsx';
import {
  AVAILABLE,
  chooseLanguage,
  currentLanguage,
  LANGUAGES,
  useWords,
} from '@lyceum/ui/words.ts';
import { goTo } from '../route.ts';
import { call } from '../server/call.ts';
import { presence } from '../server/session.ts';
import { attempt } from './act.ts';

const HUE = 4;

const signOut = () =>
  attempt(async () => {
    await call('POST /sign-out', { at: {}, body: undefined });
    presence.set({ kind: 'out' });
  });

interface FootProps {
  name: string;
  onPassword: () => void;
  /** Another page was asked for. */
  onGo?: () => void;
}

/** Who is signed in, the language, the other operators, another password, and the way out. */
export function OperatorFoot({ name, onPassword, onGo }: FootProps) {
  const say = useWords();
  const languages: readonly MenuEntry[] = AVAILABLE.map((language) => ({
    label: LANGUAGES[language],
    chosen: language === currentLanguage(),
    act: () => void chooseLanguage(language),
  }));
  const seeAll = () => {
    onGo?.();
    goTo({ page: 'operators' });
  };
  const trigger = (
    <button type="button" className="con-operator">
      <Avatar name={name} hue={HUE} size={28} />
      <span className="ly-clip">{name}</span>
      <span className="ly-hidden">{say('console.operator')}</span>
    </button>
  );
  return (
    <div className="con-foot">
      <Menu
        trigger={trigger}
        name={say('console.operator')}
        head={<div className="ly-menu-title">{say('settings.lang')}</div>}
        entries={[
          ...languages,
          'line',
          { label: say('op.all'), icon: Users, act: seeAll },
          { label: say('op.change'), icon: KeyRound, act: onPassword },
          { label: say('op.out'), icon: LogOut, act: () => void signOut() },
        ]}
        side="top"
        align="start"
      />
      <SchemeButton />
    </div>
  );
}
