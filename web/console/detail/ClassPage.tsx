import './detail.css';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassDetail } from '../api.ts';
import { CameCard } from '../came/CameCard.tsx';
import { Stale } from '../frame/Stale.tsx';
import { useTitle } from '../frame/title.ts';
import { LinksCard } from '../links/LinksCard.tsx';
import { hrefOf } from '../route.ts';
import { codeOf } from '../server/refused.ts';
import { ClassHead } from './ClassHead.tsx';
import { isOver } from './now.ts';
import { PeopleCard } from './PeopleCard.tsx';
import { OverStats, Stats } from './Stats.tsx';
import { Timeline } from './Timeline.tsx';
import { useClass } from './useClass.ts';

function Gone({ app }: { app: Application }) {
  const say = useWords();
  return (
    <div className="con-gone">
      <h1>{say('console.gone')}</h1>
      <a href={hrefOf({ page: 'classes', app: app.sdkAppId })}>{say('console.all')}</a>
    </div>
  );
}

/** One class: who is in it, what happened, and the ways in. */
export function ClassPage({ app, room }: { app: Application; room: number }) {
  const say = useWords();
  const { detail, moment, came } = useClass(app.sdkAppId, room);
  useTitle(detail.value?.title ?? say('console.nav.classes'));
  if (detail.fault !== undefined && codeOf(detail.fault) === 'not_found') return <Gone app={app} />;
  if (detail.value === undefined) {
    return <Stale when={detail.fault !== undefined} onAgain={detail.again} />;
  }
  const put = (changed: ClassDetail) => {
    detail.put(changed);
    moment.again();
  };
  const state = moment.value?.state ?? detail.value.state;
  const over = isOver(state);
  const fault = detail.fault ?? moment.fault ?? came.fault;
  return (
    <>
      <ClassHead app={app} detail={detail.value} moment={moment.value} onChange={put} />
      <Stale when={fault !== undefined} onAgain={moment.again} />
      {over ? (
        <OverStats detail={detail.value} came={came.value} messages={moment.value?.messages ?? 0} />
      ) : (
        <Stats moment={moment.value} />
      )}
      <div className="con-columns con-columns-class">
        <div className="con-column">
          {!over && (
            <PeopleCard app={app} room={room} moment={moment.value} onChange={moment.again} />
          )}
          {state !== 'planned' && (
            <CameCard app={app} detail={detail.value} came={came.value} over={over} />
          )}
        </div>
        <div className="con-column">
          <Timeline moment={moment.value} />
          {!over && <LinksCard app={app} detail={detail.value} onChange={put} />}
        </div>
      </div>
    </>
  );
}
