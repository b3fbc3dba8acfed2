import { Logo } from '@lyceum/ui/Logo.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Route } from '../route.ts';
import { AppPicker } from './AppPicker.tsx';
import { HealthCard } from './HealthCard.tsx';
import type { Known } from './known.ts';
import { NavLinks } from './NavLinks.tsx';
import { OperatorFoot } from './OperatorFoot.tsx';

interface NavProps {
  known: Known;
  route: Route;
  /** The operator wants another password. */
  onPassword: () => void;
}

/** The left side of the console. A phone has the same in its menu. */
export function Nav({ known, route, onPassword }: NavProps) {
  const say = useWords();
  return (
    <nav className="con-nav" aria-label={say('console.nav')}>
      <div className="con-brand">
        <Logo size={28} />
        Lyceum
      </div>
      <AppPicker known={known} route={route} />
      <NavLinks known={known} route={route} />
      <div className="con-nav-foot">
        <HealthCard app={known.app} />
        <OperatorFoot name={known.session.operator} onPassword={onPassword} />
      </div>
    </nav>
  );
}
