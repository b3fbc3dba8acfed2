import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import { House, KeyRound, Presentation, ShieldCheck } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { hrefOf, type Route } from '../route.ts';
import type { Known } from './known.ts';

interface Place {
  readonly icon: Glyph;
  readonly name: WordKey;
  readonly to: Route;
  readonly pages: readonly Route['page'][];
}

function places(app: number | undefined): readonly Place[] {
  const at = app === undefined ? {} : { app };
  const classes: readonly Place[] =
    app === undefined
      ? []
      : [
          {
            icon: Presentation,
            name: 'console.nav.classes',
            to: { page: 'classes', app },
            pages: ['classes', 'class'],
          },
        ];
  const privacy: readonly Place[] =
    app === undefined
      ? []
      : [
          {
            icon: ShieldCheck,
            name: 'console.nav.privacy',
            to: { page: 'privacy', app },
            pages: ['privacy'],
          },
        ];
  return [
    {
      icon: House,
      name: 'console.nav.overview',
      to: { page: 'overview', ...at },
      pages: ['overview', 'first'],
    },
    ...classes,
    { icon: KeyRound, name: 'console.nav.apps', to: { page: 'apps', ...at }, pages: ['apps'] },
    ...privacy,
  ];
}

interface NavLinksProps {
  known: Known;
  route: Route;
  onGo?: () => void;
}

/** The pages of the console. */
export function NavLinks({ known, route, onGo }: NavLinksProps) {
  const say = useWords();
  return (
    <ul className="con-places">
      {places(known.app?.sdkAppId).map((place) => (
        <li key={place.name}>
          <a
            className="con-place"
            href={hrefOf(place.to)}
            aria-current={place.pages.includes(route.page) ? 'page' : undefined}
            onClick={onGo}
          >
            <Icon of={place.icon} size={20} />
            {say(place.name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
