import { Chip } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check, Clock } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { hrefOf } from '../route.ts';
import { AddPeople } from './AddPeople.tsx';
import { Invitations } from './Invitations.tsx';
import { PersonalLinks } from './PersonalLinks.tsx';

interface LinksCardProps {
  app: Application;
  detail: ClassDetail;
  /** The class was made a moment ago: the card says which one it is about, and is gone to. */
  fresh?: boolean;
  onChange: (detail: ClassDetail) => void;
}

/** All ways into one class. */
export function LinksCard({ app, detail, fresh, onChange }: LinksCardProps) {
  const say = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!fresh) return;
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  }, [fresh]);
  const open = detail.state === 'planned' || detail.state === 'live';
  return (
    <section className="ly-card con-card" aria-labelledby="con-links">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-links" ref={head} className="ly-grow con-links-title" tabIndex={-1}>
          {say('console.links')}
        </h2>
        {fresh && (
          <Chip tone="accent" icon={Check}>
            {say('console.created')}
          </Chip>
        )}
        {!fresh && open && <AddPeople app={app} detail={detail} onChange={onChange} />}
      </div>
      {fresh && (
        <a
          className="con-links-of ly-muted ly-clip"
          href={hrefOf({ page: 'class', app: app.sdkAppId, room: detail.roomId })}
        >
          {`${detail.title} · ${detail.roomId}`}
        </a>
      )}
      <PersonalLinks app={app} detail={detail} onChange={onChange} />
      <Invitations app={app} detail={detail} onChange={onChange} />
      <p className="con-link-life ly-small ly-muted">
        <Icon of={Clock} size={16} />
        {say('console.link.over')}
      </p>
    </section>
  );
}
