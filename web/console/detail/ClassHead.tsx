import { span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronRight } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassDetail } from '../api.ts';
import { StateChip } from '../classes/StateChip.tsx';
import { nearTime } from '../frame/times.ts';
import { hrefOf } from '../route.ts';
import { ClassActs } from './ClassActs.tsx';
import type { Moment } from './useClass.ts';

interface HeadProps {
  app: Application;
  detail: ClassDetail;
  moment: Moment | undefined;
  onChange: (detail: ClassDetail) => void;
}

/** Which class it is, how it stands, and what can be done with it. */
export function ClassHead({ app, detail, moment, onChange }: HeadProps) {
  const say = useWords();
  const now = useNow() + (moment?.ahead ?? 0);
  const state = moment?.state ?? detail.state;
  const startedAt = moment?.startedAt ?? detail.startedAt;
  const time = startedAt === undefined ? '' : span(now - startedAt);
  return (
    <>
      <nav className="con-crumbs ly-small" aria-label={say('console.nav.classes')}>
        <a href={hrefOf({ page: 'classes', app: app.sdkAppId })}>{say('console.nav.classes')}</a>
        <Icon of={ChevronRight} size={16} />
        <span className="ly-muted ly-numbers">{detail.roomId}</span>
      </nav>
      <div className="con-head con-head-class">
        <h1 className="ly-clip">{detail.title}</h1>
        <StateChip of={state} time={time} />
        <span className="ly-grow ly-muted con-when">
          {state === 'live' ? '' : nearTime(detail.startsAt, now)}
        </span>
        <ClassActs
          app={app}
          detail={{ ...detail, state }}
          people={moment?.people.length ?? detail.people}
          onChange={onChange}
        />
      </div>
    </>
  );
}
