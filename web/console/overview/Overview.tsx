import './overview.css';
import { figure, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import type { Application, ClassDetail, ClassPage } from '../api.ts';
import type { Known } from '../frame/known.ts';
import { useTitle } from '../frame/title.ts';
import { tell } from '../frame/toasts.ts';
import { LinksCard } from '../links/LinksCard.tsx';
import { hrefOf } from '../route.ts';
import { ScheduleCard } from '../schedule/ScheduleCard.tsx';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import { NextToday } from './NextToday.tsx';
import { QuickStart } from './QuickStart.tsx';
import { RunningNow } from './RunningNow.tsx';
import { taught } from './today.ts';

const CLASSES_MS = 5_000;
/** Classes in sight at once, running and coming. */
const MOST = 100;

function useClasses(app: Application | undefined, state: 'live' | 'planned' | 'ended') {
  return useLive(
    `${state} ${app?.sdkAppId ?? ''}`,
    async () => {
      if (app === undefined) return undefined;
      const at = { app: app.sdkAppId };
      const query = { state, limit: MOST };
      return call('GET /applications/{app}/classes', { at, body: undefined, query, idle: true });
    },
    CLASSES_MS,
  );
}

/** Classes the application ever had, without the demo class, which is the first one's. */
function ownClasses({ app, apps, session }: Known, counts: ClassPage['counts'] | undefined) {
  if (counts === undefined) return 0;
  const oldest = Math.min(...(apps.value ?? []).map((each) => each.createdAt));
  const demo = session.server.demoUrl !== undefined && app?.createdAt === oldest ? 1 : 0;
  return Math.max(0, counts.planned + counts.live + counts.ended + counts.expired - demo);
}

/** The class made last, with who joined by its links since. */
function useMade(app: Application | undefined, made: ClassDetail | undefined) {
  const live = useLive(
    `links ${made?.roomId ?? ''}`,
    async () => {
      if (app === undefined || made === undefined) return undefined;
      const at = { app: app.sdkAppId, room: made.roomId };
      const path = 'GET /applications/{app}/classes/{room}';
      return call(path, { at, body: undefined, idle: true });
    },
    CLASSES_MS,
  );
  const { put } = live;
  useEffect(() => put(made), [put, made]);
  return live.value ?? made;
}

/** How much of the day is done. */
function Today({ pages }: { pages: readonly (ClassPage | undefined)[] }) {
  const say = useWords();
  const { n, hours } = taught(
    pages.flatMap((page) => page?.classes ?? []),
    useNow(),
  );
  return (
    <p className="ly-muted ly-numbers">
      {say('console.today', { n, h: figure(hours, Number.isInteger(hours) ? 0 : 1) })}
    </p>
  );
}

/** The first page: the way to a first class, what runs now, and the form for the next one. */
export function Overview({ known }: { known: Known }) {
  const say = useWords();
  const { app } = known;
  const live = useClasses(app, 'live');
  const planned = useClasses(app, 'planned');
  const ended = useClasses(app, 'ended');
  const [made, setMade] = useState<ClassDetail>();
  const links = useMade(app, made);
  useTitle(say('console.nav.overview'));
  const classes = ownClasses(known, live.value?.counts);
  const after = (detail: ClassDetail) => {
    setMade(detail);
    tell(say('console.created.told', { title: detail.title }));
    live.again();
    planned.again();
  };
  return (
    <>
      <div className="con-head">
        <h1 className="ly-grow">{say('console.nav.overview')}</h1>
        {ended.value && <Today pages={[live.value, planned.value, ended.value]} />}
      </div>
      {app?.state !== undefined && (
        <p className="con-stale" role="alert">
          <span className="ly-grow">
            <strong>{say(`console.use.${app.state}`)}</strong> {say('console.use.sub')}
          </span>
          <a href={hrefOf({ page: 'privacy', app: app.sdkAppId })}>{say('console.nav.privacy')}</a>
        </p>
      )}
      <div className="con-columns con-columns-overview">
        <div className="con-column">
          <QuickStart known={known} classes={classes} />
          {app && (
            <section className="ly-card con-card" aria-labelledby="con-running">
              <RunningNow app={app} page={live.value} />
              <NextToday app={app} classes={planned.value?.classes ?? []} />
            </section>
          )}
        </div>
        {app && (
          <div className="con-column">
            <ScheduleCard app={app} onMade={after} />
            {links && (
              <LinksCard key={links.roomId} app={app} detail={links} fresh onChange={setMade} />
            )}
          </div>
        )}
      </div>
    </>
  );
}
