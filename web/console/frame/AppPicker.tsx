import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronsUpDown, Plus } from '@lyceum/ui/icons.ts';
import { Menu, type MenuEntry } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { goTo, type Route } from '../route.ts';
import type { Known } from './known.ts';

/** The same page for another application; a class belongs to one, so its page becomes the list. */
function sameFor(route: Route, app: number): Route {
  switch (route.page) {
    case 'first':
    case 'overview':
    case 'operators':
      return { page: 'overview', app };
    case 'classes':
    case 'class':
      return { page: 'classes', app };
    case 'privacy':
      return { page: 'privacy', app };
    case 'apps':
      return { page: 'apps', app };
  }
}

/** Which application's classes are shown. */
export function AppPicker({ known, route }: { known: Known; route: Route }) {
  const say = useWords();
  const { app, apps } = known;
  const chosen: readonly MenuEntry[] = (apps.value ?? []).map((each) => ({
    label: each.name,
    chosen: each.sdkAppId === app?.sdkAppId,
    act: () => goTo(sameFor(route, each.sdkAppId)),
  }));
  const more: readonly MenuEntry[] = [
    'line',
    { label: say('apps.new'), icon: Plus, act: () => goTo({ page: 'apps' }) },
  ];
  if (app === undefined) return null;
  const trigger = (
    <button type="button" className="con-picker">
      <span className="ly-grow">
        <span className="ly-block ly-label ly-muted">{say('console.app')}</span>
        <span className="ly-block ly-clip con-picked">{app.name}</span>
      </span>
      <Icon of={ChevronsUpDown} size={18} />
    </button>
  );
  return (
    <Menu
      trigger={trigger}
      name={say('console.app')}
      entries={[...chosen, ...more]}
      side="bottom"
      align="start"
    />
  );
}
