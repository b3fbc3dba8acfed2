import { Toast } from '@lyceum/ui/Toast.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Session } from '../api.ts';
import { Apps } from '../apps/Apps.tsx';
import { Classes } from '../classes/Classes.tsx';
import { ClassPage } from '../detail/ClassPage.tsx';
import { OperatorsPage } from '../operators/OperatorsPage.tsx';
import { Overview } from '../overview/Overview.tsx';
import { Privacy } from '../privacy/Privacy.tsx';
import { hrefOf, type Route, useRoute } from '../route.ts';
import { call } from '../server/call.ts';
import { useCell } from '../server/cell.ts';
import { useLive } from '../server/poll.ts';
import { chosenApp } from './chosen.ts';
import type { Known } from './known.ts';
import { Nav } from './Nav.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Stale } from './Stale.tsx';
import { goneToast, toast } from './toasts.ts';

/** Applications change when an operator changes them; how many classes run changes oftener. */
const APPS_MS = 10_000;

function Page({ route, known }: { route: Route; known: Known }) {
  const { app } = known;
  if (route.page === 'operators') return <OperatorsPage />;
  if (route.page === 'apps') return <Apps known={known} />;
  if (app === undefined) return <Overview known={known} />;
  switch (route.page) {
    case 'first':
    case 'overview':
      return <Overview key={app.sdkAppId} known={known} />;
    case 'classes':
      return <Classes key={app.sdkAppId} app={app} />;
    case 'privacy':
      return <Privacy key={app.sdkAppId} app={app} />;
    case 'class':
      return <ClassPage key={route.room} app={app} room={route.room} />;
  }
}

/** Another page: it begins at its top, and the focus is in it if what had it is gone. */
function useArrival(main: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [main, place]);
}

/** The console of somebody who is signed in: navigation beside one page. */
export function Home({ session }: { session: Session }) {
  const say = useWords();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const said = useCell(toast);
  const [changing, setChanging] = useState(false);
  useArrival(main, hrefOf(route));
  const apps = useLive(
    'applications',
    () => call('GET /applications', { at: {}, body: undefined, idle: true }),
    APPS_MS,
  );
  const app = chosenApp(apps.value ?? [], route);
  const known: Known = { session, apps, app };
  return (
    <div className="con-home">
      <button type="button" className="ly-skip" onClick={() => main.current?.focus()}>
        {say('skip.main')}
      </button>
      <PhoneBar known={known} route={route} onPassword={() => setChanging(true)} />
      <Nav known={known} route={route} onPassword={() => setChanging(true)} />
      <main ref={main} className="con-main" tabIndex={-1}>
        <Stale when={apps.fault !== undefined} onAgain={apps.again} />
        {apps.value && <Page route={route} known={known} />}
      </main>
      {changing && <PasswordDialog name={session.operator} onClose={() => setChanging(false)} />}
      <Toast toast={said} onGone={goneToast} about={say('console.nav')} />
    </div>
  );
}
