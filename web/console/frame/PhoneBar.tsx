import { IconButton } from '@lyceum/ui/Button.tsx';
import { Sheet } from '@lyceum/ui/Dialog.tsx';
import { Menu as MenuIcon } from '@lyceum/ui/icons.ts';
import { Logo } from '@lyceum/ui/Logo.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Route } from '../route.ts';
import { AppPicker } from './AppPicker.tsx';
import { HealthCard } from './HealthCard.tsx';
import type { Known } from './known.ts';
import { NavLinks } from './NavLinks.tsx';
import { OperatorFoot } from './OperatorFoot.tsx';

interface BarProps {
  known: Known;
  route: Route;
  /** The operator wants another password. */
  onPassword: () => void;
}

/** The head of the console on a narrow screen: the navigation hides behind one button. */
export function PhoneBar({ known, route, onPassword }: BarProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const shut = () => setOpen(false);
  return (
    <header className="con-phone-bar">
      <Logo size={28} />
      <span className="ly-grow ly-clip ly-strong">{known.app?.name ?? 'Lyceum'}</span>
      <IconButton
        icon={MenuIcon}
        name={say('console.menu')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Sheet title={say('console.nav')} open={open} onClose={shut}>
        <div className="con-sheet">
          <AppPicker known={known} route={route} />
          <NavLinks known={known} route={route} onGo={shut} />
          <HealthCard app={known.app} />
          <OperatorFoot
            name={known.session.operator}
            onGo={shut}
            onPassword={() => {
              shut();
              onPassword();
            }}
          />
        </div>
      </Sheet>
    </header>
  );
}
