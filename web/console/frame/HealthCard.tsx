import { Icon } from '@lyceum/ui/Icon.tsx';
import { CircleCheck, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey, type Words } from '@lyceum/ui/words.ts';
import type { Application } from '../api.ts';
import { useLive } from '../server/poll.ts';
import { askHealth, type Health } from './health.ts';

const HEALTH_MS = 10_000;

const PARTS: Readonly<Record<string, WordKey>> = {
  store: 'console.part.store',
  log: 'console.part.log',
  media: 'console.part.media',
};

function partsText(health: Health, say: Words): string {
  if (health.well) return say('console.health.sub');
  return health.parts
    .filter((part) => part.state !== 'up')
    .map((part) => {
      const name = say(PARTS[part.name] ?? 'console.part.server');
      return part.state === 'starting'
        ? say('console.health.starting', { name })
        : say('console.health.down', { name });
    })
    .join(' · ');
}

/** Whether a class can be held now, as the server itself says. */
export function HealthCard({ app }: { app?: Application | undefined }) {
  const say = useWords();
  const { value, fault } = useLive('health', askHealth, HEALTH_MS);
  if (value === undefined && fault === undefined) return <div className="con-health" />;
  if (app?.state !== undefined) {
    return (
      <div className="con-health" data-well={false} role="status">
        <span className="con-health-head">
          <Icon of={TriangleAlert} size={16} />
          {say(`console.use.${app.state}`)}
        </span>
        <span className="ly-label ly-muted">{say('console.use.sub')}</span>
      </div>
    );
  }
  const health = fault === undefined && value ? value : { well: false, parts: [] };
  return (
    <div className="con-health" data-well={health.well} role="status">
      <span className="con-health-head">
        <Icon of={health.well ? CircleCheck : TriangleAlert} size={16} />
        {say(health.well ? 'console.health' : 'console.health.no')}
      </span>
      <span className="ly-label ly-muted">
        {health.well || health.parts.length > 0 ? partsText(health, say) : say('console.stale')}
      </span>
    </div>
  );
}
