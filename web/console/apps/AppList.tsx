import { initials } from '@lyceum/ui/Avatar.tsx';
import { Badge, Chip } from '@lyceum/ui/Chip.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application } from '../api.ts';
import { hrefOf } from '../route.ts';

/** Hues of marks; an application keeps its own for ever. */
const HUES = 8;
const SMALL = true;

function Row({ app, chosen }: { app: Application; chosen: boolean }) {
  const say = useWords();
  return (
    <li>
      <a
        className="con-app-row"
        href={hrefOf({ page: 'apps', app: app.sdkAppId })}
        aria-current={chosen ? 'true' : undefined}
      >
        <span className="ly-avatar con-app-mark" data-hue={app.sdkAppId % HUES} aria-hidden="true">
          {initials(app.name, SMALL).slice(0, 1)}
        </span>
        <span className="ly-grow">
          <span className="ly-block ly-clip con-app-name">{app.name}</span>
          <span className="ly-block ly-small ly-muted ly-numbers">{app.sdkAppId}</span>
        </span>
        {app.live > 0 && (
          <Chip tone="danger">
            <span className="con-dot" />
            {say('apps.live', { n: app.live })}
          </Chip>
        )}
      </a>
    </li>
  );
}

interface ListProps {
  apps: readonly Application[];
  chosen: number | undefined;
}

/** All applications; pressing one shows its keys. */
export function AppList({ apps, chosen }: ListProps) {
  const say = useWords();
  return (
    <section className="ly-card con-card con-app-list" aria-labelledby="con-apps">
      <div className="con-card-head">
        <h2 id="con-apps">{say('apps.list')}</h2>
        <Badge n={apps.length} tone="plain" />
      </div>
      <ul>
        {apps.map((app) => (
          <Row key={app.sdkAppId} app={app} chosen={app.sdkAppId === chosen} />
        ))}
      </ul>
      <p className="con-app-note ly-small ly-muted">
        {say(apps.length === 0 ? 'apps.none' : 'apps.apart')}
      </p>
    </section>
  );
}
