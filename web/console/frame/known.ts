import type { Application, Session } from '../api.ts';
import type { Live } from '../server/poll.ts';

/** What every page knows. */
export interface Known {
  readonly session: Session;
  readonly apps: Live<readonly Application[]>;
  /** The application whose classes are shown; none while there is none. */
  readonly app: Application | undefined;
}

/** The list with this application in place of the one before, or at its end. */
export function withApp(
  apps: readonly Application[],
  changed: Application,
): readonly Application[] {
  const there = apps.some((app) => app.sdkAppId === changed.sdkAppId);
  if (!there) return [...apps, changed];
  return apps.map((app) => (app.sdkAppId === changed.sdkAppId ? changed : app));
}
